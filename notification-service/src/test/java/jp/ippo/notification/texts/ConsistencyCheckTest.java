package jp.ippo.notification.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import jp.ippo.notification.Samples;
import jp.ippo.notification.texts.Passage.Purpose;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample: at most 460517 persons, happened 2026-06-21, discovered and known 2026-06-22, lost. */
class ConsistencyCheckTest {

    private static final Vocabulary WORDS = Vocabulary.load(JsonMapper.builder().build());

    private final ConsistencyCheck check = new ConsistencyCheck(WORDS);

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "NARRATIVE, 対象は460517人です。",
        "NARRATIVE, 対象は四十六万五百十七人です。",
        "NARRATIVE, 対象は４６万５１７名です。",
        "NARRATIVE, 約46万人の方が対象です。",
        "NARRATIVE, 令和八年六月二十一日に紛失しました。",
        "NARRATIVE, 6月22日に発覚しました。",
        "NARRATIVE, 対応窓口に職員3名を置きました。",
        "PERSONS, '460,517'",
        "CAUSE, 再委託先の従業者による紛失",
        "CAUSE, 詳しいことは調査中です。",
        "ITEMS, 氏名、生年月日、性別、住所、口座番号、税・所得、生活保護・手当・給付",
        "ITEMS, 氏名、生年月日、性別、住所、口座番号、税・所得、生活保護、要配慮個人情報（病歴の有無）は不明"
    })
    void what_agrees_however_it_is_written_is_left_alone(Purpose purpose, String text) {
        assertThat(found(purpose, text)).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource({
        "NARRATIVE, 対象は百一人です。, PERSONS, 101",
        "NARRATIVE, 約40万人の方が対象です。, PERSONS, '400,000'",
        "PERSONS, 460516, PERSONS, '460,516'",
        "NARRATIVE, 令和８年６月２０日に紛失しました。, HAPPENED, 2026年6月20日",
        "NARRATIVE, 令和7年6月21日に紛失しました。, HAPPENED, 2025年6月21日",
        "HAPPENED, 2026年6月22日, HAPPENED, 2026年6月22日",
        "NARRATIVE, 6月23日に発覚しました。, DISCOVERED, 6月23日",
        "NARRATIVE, 市が事態を知ったのは翌週で、知った日は6月29日です。, KNOWN, 6月29日",
        "CAUSE, USBメモリーの盗難, CAUSE, 盗難",
        "ITEMS, '氏名、生年月日、性別、住所、口座番号、税・所得、生活保護、電話番号', ITEMS, 電話番号",
        "ITEMS, 氏名、生年月日、性別、住所、税・所得、生活保護, ITEMS, 「口座番号」の記載なし",
        "ITEMS, '氏名、生年月日、性別、住所、口座番号、税・所得、生活保護、病歴', ITEMS, 病歴",
        "NARRATIVE, マイナンバーも含まれます。, ITEMS, 個人番号"
    })
    void what_disagrees_is_shown_with_both_places(Purpose purpose, String text, Aspect aspect, String value) {
        assertThat(found(purpose, text)).singleElement().satisfies(one -> {
            assertThat(one.aspect()).isEqualTo(aspect);
            assertThat(one.found().value()).isEqualTo(value);
            assertThat(text).contains(one.found().words());
            assertThat(one.found().place().partJa()).isEqualTo("本文");
            assertThat(one.expected().place().source()).isEqualTo(Source.FACTS);
            assertThat(one.expected().words()).isNotBlank();
        });
    }

    @Test
    void what_is_said_not_to_be_included_is_not_taken_as_included() {
        assertThat(found(Purpose.NARRATIVE, "口座番号を含みます。マイナンバーは含まれておりません。クレジットカード番号をお尋ねすることはありません。"))
                .isEmpty();
    }

    @Test
    void what_the_facts_do_not_know_cannot_be_stated() {
        var unknown = base(report -> {
            ((ObjectNode) report.at("/facts")).putNull("happenedOn").put("cause", "UNKNOWN");
            ((ObjectNode) report.at("/facts/affected")).putNull("atMost");
        });

        assertThat(check.check(
                        unknown,
                        List.of(passage(Purpose.NARRATIVE, "6月21日に101人分を紛失しました。"), passage(Purpose.CAUSE, "紛失"))))
                .extracting(one -> one.aspect() + " " + one.expected().value())
                .containsExactly("PERSONS 不明（確認中）", "HAPPENED 不明（確認中）", "CAUSE 原因は調査中です。");
    }

    @Test
    void the_contact_agrees_across_the_texts_with_what_the_officer_entered_or_with_the_first_text() {
        var first = new Passage(place(Source.PRESS_RELEASE), Purpose.CONTACT, "総務課 電話 06-0000-0000");
        var same = new Passage(place(Source.MAILED_NOTICE), Purpose.CONTACT, "専用窓口　０６（００００）００００");
        var other = new Passage(place(Source.MAILED_NOTICE), Purpose.CONTACT, "専用窓口 06-0000-0001");

        assertThat(check.check(base(report -> {}), List.of(first, same))).isEmpty();
        assertThat(check.check(base(report -> {}), List.of(first, other)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.aspect()).isEqualTo(Aspect.CONTACT);
                    assertThat(one.expected().words()).isEqualTo("総務課 電話 06-0000-0000");
                    assertThat(one.found().words()).isEqualTo("専用窓口 06-0000-0001");
                });
    }

    @Property(tries = 500)
    void exactly_the_two_numbers_of_the_facts_agree(
            @ForAll @IntRange(min = 1, max = 500) int confirmed,
            @ForAll @IntRange(min = 1, max = 500) int atMost,
            @ForAll @IntRange(min = 1, max = 500) int said) {
        var base = base(report -> ((ObjectNode) report.at("/facts/affected"))
                .put("confirmed", confirmed)
                .put("atMost", atMost));

        assertThat(check.check(base, List.of(passage(Purpose.NARRATIVE, "対象は" + said + "人です。")))
                        .isEmpty())
                .isEqualTo(said == confirmed || said == atMost);
    }

    @Test
    void every_text_written_from_the_facts_agrees_with_them() {
        var base = base(report -> {});

        for (var kind : TextKind.values()) {
            var parts = new Drafting(WORDS).draft(kind, base, "公表の予定は未定。");
            var text = new TextVersion(kind, 1, parts, "", base.basis(), "officer", java.time.Instant.EPOCH, null);
            assertThat(check.check(base, text.passages())).as("%s", kind).isEmpty();
            assertThat(parts.keySet()).containsExactlyInAnyOrderElementsOf(kind.parts());
        }
        assertThat(check.check(base, DepartmentsWords.of(base))).isEmpty();
    }

    private List<Disagreement> found(Purpose purpose, String text) {
        return check.check(base(report -> {}), List.of(passage(purpose, text)));
    }

    private static Passage passage(Purpose purpose, String text) {
        return new Passage(place(Source.PRESS_RELEASE), purpose, text);
    }

    private static Place place(Source source) {
        return new Place(source, 1, "本文", "Text");
    }

    private static FactBase base(Consumer<ObjectNode> change) {
        return new FactBase(Samples.report(change), Samples.judgement(judgement -> {}), OfficersFacts.NONE, 0);
    }
}
