package jp.ippo.notification.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersInTextTest {

    private static final List<String> PEOPLE = List.of("人", "名");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "対象は101人です。, 101",
        "対象は百一人です。, 101",
        "対象は１０１名です。, 101",
        "最大４６０，５１７人, 460517",
        "46万517人の情報, 460517",
        "合計 1495 人, 1495",
        "対象者（百一人）に通知, 101"
    })
    void the_number_of_people_is_read(String text, long number) {
        assertThat(NumbersInText.in(text, PEOPLE)).singleElement().satisfies(count -> {
            assertThat(count.number()).isEqualTo(number);
            assertThat(count.about()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"約46万人です。", "460,000人余り", "およそ46万人"})
    void a_rough_number_is_known_to_be_rough(String text) {
        assertThat(NumbersInText.in(text, PEOPLE)).singleElement().satisfies(count -> assertThat(count.about())
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "皆様一人ひとりにお知らせします。",
                "一人一人に",
                "このうち30人は市外の方です。",
                "職員2名で対応しました。",
                "100人を超えるため報告する。",
                "数十人の可能性",
                "ご本人様",
                "二人乗り",
                "法人の名前",
                "3人以上の会議",
                "担当者1名を処分",
                "委託先の社員1名が持ち出した。",
                "第三人称",
                "5名の職員が確認"
            })
    void what_is_another_number_is_left_out(String text) {
        assertThat(NumbersInText.in(text, PEOPLE)).isEmpty();
    }

    @Property
    void any_number_in_a_sentence_is_found_once_and_quoted(@ForAll @IntRange(min = 1, max = 2_000_000) int number) {
        var sentence = "漏えいの対象となる方は%,d人です。".formatted(number);

        assertThat(NumbersInText.in("前の文です。" + sentence + "後の文です。", PEOPLE))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.number()).isEqualTo(number);
                    assertThat(count.quote()).isEqualTo(sentence);
                });
    }
}
