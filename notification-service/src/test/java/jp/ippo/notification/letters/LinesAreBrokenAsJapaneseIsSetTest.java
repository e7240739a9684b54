package jp.ippo.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinesAreBrokenAsJapaneseIsSetTest {

    @Test
    void a_full_stop_never_begins_a_line() {
        assertThat(lines("あいうえお。かきく", 5)).containsExactly("あいうえ", "お。かきく");
    }

    @Test
    void an_opening_bracket_never_ends_a_line() {
        assertThat(lines("あいうえ（かき）く", 5)).containsExactly("あいうえ", "（かき）く");
    }

    @Test
    void a_telephone_number_stays_whole() {
        assertThat(lines("電話は06-0000-0000です", 8)).containsExactly("電話は", "06-0000-0000です");
    }

    @Test
    void what_is_longer_than_a_line_is_broken_hard_and_nothing_is_lost() {
        assertThat(lines("abcdefghijklmnopqrstuvwxyz", 5)).containsExactly("abcdefghij", "klmnopqrst", "uvwxyz");
        assertThat(lines("。。。。。。。", 3)).containsExactly("。。。", "。。。", "。");
    }

    @Property(tries = 500)
    void no_character_is_lost_or_doubled_and_no_line_is_too_long(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 20) int ems) {
        var lines = lines(text, ems);

        assertThat(String.join("", lines)).isEqualTo(text.replace("\n", ""));
        assertThat(lines)
                .allSatisfy(line -> assertThat(SampleLetters.FONT.width(line)).isLessThanOrEqualTo(ems * 1000));
    }

    private static java.util.List<String> lines(String text, int ems) {
        return new LineBreaks(SampleLetters.FONT, ems * 1000).lines(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("あいう。、（）「」…ーっabc-09 \n山川").ofMaxLength(120);
    }
}
