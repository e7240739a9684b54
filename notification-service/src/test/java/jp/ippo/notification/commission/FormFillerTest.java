package jp.ippo.notification.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.SpecialCare;
import jp.ippo.notification.Samples;
import jp.ippo.notification.commission.CommissionProperties.Reporter;
import jp.ippo.notification.commission.FilledField.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormFillerTest {

    private static final Consumer<ObjectNode> AS_IS = sample -> {};
    private static final Place NEW = new Place(ReportKind.PRELIMINARY, null, false);

    private final JsonMapper json = JsonMapper.builder().build();
    private final PpcForm form = PpcForm.load(json);
    private final FormFiller filler = new FormFiller(
            form,
            new CommissionProperties(
                    Map.of("mayor", new Reporter(null, null, null, null, "総務課 見本", "06-0000-0000", null))));

    @Test
    void the_form_has_each_field_once_and_every_item_of_rule_44() {
        assertThat(form.fields()).extracting(PpcForm.Line::key).doesNotHaveDuplicates();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(
                        form.fields().stream().map(PpcForm.Line::key).toList())))
                .containsExactly(ReportField.REPORTER_DETAILS);
        assertThat(form.fields()).hasSize(63).allSatisfy(line -> {
            if (line.options() != null)
                assertThat(form.options(line)).as(line.number()).isNotEmpty();
            // Nobody looked the limits up: none may be invented.
            assertThat(line.limit()).isNull();
        });
        assertThat(form.fields()).extracting(PpcForm.Line::number).doesNotHaveDuplicates();
        assertThat(form.fields().stream()
                        .map(PpcForm.Line::ruleItem)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void every_answer_has_a_word_of_the_form() {
        assertThat(form.words().get("DiscoveredBy")).containsOnlyKeys(names(Narrative.DiscoveredBy.values()));
        assertThat(form.words().get("Cause")).containsOnlyKeys(names(ReportedFacts.Cause.values()));
        assertThat(form.words().get("Actor")).containsOnlyKeys(names(ReportedFacts.Involved.Actor.values()));
        assertThat(form.words().get("Medium")).containsOnlyKeys(names(ReportedFacts.Medium.values()));
        assertThat(form.words().get("Subject")).containsOnlyKeys(names(ReportedFacts.Subject.values()));
        assertThat(form.words().get("DataItem")).containsOnlyKeys(names(ReportedFacts.DataItem.values()));
        assertThat(form.words().get("SpecialCareKind")).containsOnlyKeys(names(SpecialCare.Kind.values()));
        assertThat(form.words().get("Unit")).containsOnlyKeys(names(ReportedFacts.Affected.Unit.values()));
        assertThat(form.words().get("Scope")).containsOnlyKeys(names(ReportedFacts.Encryption.Scope.values()));
        assertThat(form.words().get("Included")).containsOnlyKeys(names(jp.ippo.events.Answer.values()));
        for (var kind : ReportedFacts.Happening.Kind.values())
            for (var certainty : ReportedFacts.Happening.Certainty.values())
                assertThat(form.words().get("Happening")).containsKey(kind + "_" + certainty);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "REPORTER_NAME        | FILLED  | 見本市長",
                "REPORTER_ADDRESS     | UNKNOWN |",
                "CONTACT              | FILLED  | 総務課 見本",
                "CONTACT_PHONE        | FILLED  | 06-0000-0000",
                "NEW_OR_FOLLOW_UP     | FILLED  | 新規",
                "PREVIOUS_RECEIPT     | FILLED  | 該当なし",
                "PRELIMINARY_OR_FINAL | FILLED  | 速報",
                "LEGAL_BASIS          | FILLED  | 個人情報の保護に関する法律第68条第1項",
                "HAPPENED_ON          | FILLED  | 2026年6月21日（令和8年6月21日・日）",
                "DISCOVERED_ON        | FILLED  | 2026年6月22日（令和8年6月22日・月）",
                "HAPPENINGS           | FILLED  | 漏えいのおそれ、滅失のおそれ",
                "DISCOVERED_BY        | FILLED  | 委託先",
                "EXTERNAL_INVESTIGATION | UNKNOWN |",
                "MEDIA                | FILLED  | 電子媒体（可搬媒体・端末）",
                "SUBJECTS             | FILLED  | 住民情報",
                "DATA_ITEMS | FILLED | 氏名、生年月日、性別、住所、口座番号、税・所得、生活保護・手当・給付、要配慮個人情報の有無は不明",
                "CONTRACTORS          | FILLED  | 有",
                "CONTRACTOR_NAME      | FILLED  | 受託会社",
                "SUBCONTRACTOR_NAME   | FILLED  | 再委託会社",
                "ENTRUSTER            | UNKNOWN |",
                "SPECIAL_CARE_CONTENT | UNKNOWN |",
                "OTHER_ITEMS          | FILLED  | 該当なし",
                "SAFEGUARDS           | FILLED  | 有",
                "SAFEGUARDS_DETAIL    | UNKNOWN | 方式不明、範囲不明",
                "PERSONS              | FILLED  | 最大 460517人",
                "PERSONS_CERTAINTY    | FILLED  | 最大",
                "CARD_PERSONS         | FILLED  | 該当なし",
                "ACTOR                | FILLED  | 委託先（再委託先）",
                "CAUSE                | FILLED  | 紛失",
                "ACCESS_METHOD        | FILLED  | 該当なし",
                "SECONDARY_DAMAGE     | UNKNOWN | 不明",
                "PREVENTION           | UNKNOWN |",
            })
    void the_sample_incident_fills_the_form(ReportField field, State state, String value) {
        var filled = field(field, AS_IS, AS_IS);

        assertThat(filled.state()).isEqualTo(state);
        assertThat(filled.value()).isEqualTo(value);
    }

    @Test
    void items_that_are_met_are_listed_with_those_a_person_still_decides() {
        assertThat(field(ReportField.APPLICABLE_ITEMS, AS_IS, AS_IS).value())
                .isEqualTo("個人情報の保護に関する法律施行規則第43条第4号\n（判断中: 個人情報の保護に関する法律施行規則第43条第1号）");
    }

    @Test
    void a_finding_that_is_no_item_is_not_listed_as_one() {
        var applicable = field(ReportField.APPLICABLE_ITEMS, AS_IS, sample -> {
            for (var finding : sample.get("findings")) ((ObjectNode) finding).put("code", "RECOVERY");
        });

        assertThat(applicable.value()).isEqualTo("非該当");
    }

    @Test
    void a_required_field_nobody_can_fill_yet_is_missing_and_another_one_is_unknown() {
        var report = (Consumer<ObjectNode>) sample -> {
            ((ObjectNode) sample.get("facts"))
                    .putNull("discoveredAt")
                    .putNull("happenedOn")
                    .putArray("happenings");
            ((ObjectNode) sample.get("narrative")).putNull("overview").putNull("course");
        };

        assertThat(field(ReportField.DISCOVERED_ON, report, AS_IS).state()).isEqualTo(State.MISSING_REQUIRED);
        assertThat(field(ReportField.HAPPENINGS, report, AS_IS).state()).isEqualTo(State.MISSING_REQUIRED);
        assertThat(field(ReportField.COURSE, report, AS_IS).state()).isEqualTo(State.MISSING_REQUIRED);
        assertThat(field(ReportField.HAPPENED_ON, report, AS_IS).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void nobody_knowing_the_number_of_persons_stays_unknown_and_never_becomes_zero() {
        var nobodyKnows = affected(null, null);
        assertThat(field(ReportField.PERSONS, nobodyKnows, AS_IS).state()).isEqualTo(State.UNKNOWN);
        assertThat(field(ReportField.PERSONS, nobodyKnows, AS_IS).value()).isEqualTo("不明");
        assertThat(field(ReportField.PERSONS, affected(40, null), AS_IS).value())
                .isEqualTo("判明分 40人、最大数不明");
        assertThat(field(ReportField.PERSONS, affected(40, 137), AS_IS).value()).isEqualTo("判明分 40人、最大 137人");
        assertThat(field(ReportField.PERSONS, affected(100, 100), AS_IS).value())
                .isEqualTo("100人（確定）");
    }

    @Test
    void a_report_without_duty_is_voluntary_and_a_my_number_adds_its_law() {
        assertThat(field(ReportField.LEGAL_BASIS, AS_IS, sample -> sample.put("duty", "NOT_REQUIRED"))
                        .value())
                .isEqualTo("任意の報告（報告義務なしと判定）");
        assertThat(field(
                                ReportField.LEGAL_BASIS,
                                sample -> ((ObjectNode) sample.at("/facts/myNumber")).put("included", "UNKNOWN"),
                                AS_IS)
                        .value())
                .contains("番号法第29条の4（個人番号の有無: 不明）");
    }

    @Test
    void after_a_filing_the_report_is_a_follow_up_and_names_the_receipt() {
        var before = new Filing(
                1,
                ReportKind.PRELIMINARY,
                1,
                Instant.parse("2026-06-23T01:00:00Z"),
                "R-1",
                null,
                "officer",
                Instant.EPOCH);
        var followUp = new Place(ReportKind.FOLLOW_UP, before, false);

        assertThat(field(ReportField.NEW_OR_FOLLOW_UP, followUp).value()).isEqualTo("続報");
        assertThat(field(ReportField.PREVIOUS_REPORT, followUp).value()).isEqualTo("2026年6月23日（令和8年6月23日・火）");
        assertThat(field(ReportField.PREVIOUS_RECEIPT, followUp).value()).isEqualTo("R-1");
        assertThat(field(ReportField.PRELIMINARY_OR_FINAL, followUp).value()).isEqualTo("速報");
        assertThat(field(ReportField.PRELIMINARY_OR_FINAL, new Place(ReportKind.FOLLOW_UP, before, true))
                        .value())
                .isEqualTo("確報");
        assertThat(field(ReportField.PRELIMINARY_OR_FINAL, new Place(ReportKind.FINAL, before, false))
                        .value())
                .isEqualTo("確報");
    }

    @Test
    void a_final_report_misses_every_field_nobody_said_anything_about() {
        var finalReport = new Place(ReportKind.FINAL, null, false);

        assertThat(field(ReportField.SECONDARY_DAMAGE, finalReport).state()).isEqualTo(State.MISSING_REQUIRED);
        assertThat(field(ReportField.ATTACHMENTS, finalReport).state()).isEqualTo(State.MISSING_REQUIRED);
        assertThat(field(ReportField.PERSONS, finalReport).state()).isEqualTo(State.FILLED);
    }

    @Test
    void an_own_entry_stands_over_the_report_and_shows_when_the_report_changed_under_it() {
        var own = new Entry(1, ReportField.CAUSE, Entry.Says.OWN, "盗難", "紛失", "警察の調べによる", "officer", Instant.EPOCH);
        var entries = Map.of(ReportField.CAUSE, own);

        var unchanged = cause(AS_IS, entries);
        assertThat(unchanged.value()).isEqualTo("盗難");
        assertThat(unchanged.own().reported()).isEqualTo("紛失");
        assertThat(unchanged.changedSince()).isFalse();

        var revised = cause(sample -> ((ObjectNode) sample.get("facts")).put("cause", "OTHER"), entries);
        assertThat(revised.value()).isEqualTo("盗難");
        assertThat(revised.own().reported()).isEqualTo("その他");
        assertThat(revised.changedSince()).isTrue();
    }

    @Test
    void a_field_stated_unknown_says_why_and_is_missing_no_more() {
        var own = new Entry(
                1, ReportField.ATTACHMENTS, Entry.Says.UNKNOWN, "照会中", null, "回答待ち", "officer", Instant.EPOCH);
        var filled = filler
                .fill(
                        Samples.report(AS_IS),
                        Samples.judgement(AS_IS),
                        new Place(ReportKind.FINAL, null, false),
                        Map.of(ReportField.ATTACHMENTS, own))
                .stream()
                .filter(field -> field.key() == ReportField.ATTACHMENTS)
                .findFirst()
                .orElseThrow();

        assertThat(filled.value()).isEqualTo("不明（照会中）");
        assertThat(filled.state()).isEqualTo(State.STATED_UNKNOWN);
    }

    private FilledField cause(Consumer<ObjectNode> report, Map<ReportField, Entry> own) {
        return filler.fill(Samples.report(report), Samples.judgement(AS_IS), NEW, own).stream()
                .filter(filled -> filled.key() == ReportField.CAUSE)
                .findFirst()
                .orElseThrow();
    }

    private FilledField field(ReportField key, Place place) {
        return filler.fill(Samples.report(AS_IS), Samples.judgement(AS_IS), place, Map.of()).stream()
                .filter(filled -> filled.key() == key)
                .findFirst()
                .orElseThrow();
    }

    private FilledField field(ReportField key, Consumer<ObjectNode> report, Consumer<ObjectNode> judgement) {
        return filler.fill(Samples.report(report), Samples.judgement(judgement), NEW, Map.of()).stream()
                .filter(filled -> filled.key() == key)
                .findFirst()
                .orElseThrow();
    }

    private static Consumer<ObjectNode> affected(
            @org.jspecify.annotations.Nullable Integer confirmed, @org.jspecify.annotations.Nullable Integer atMost) {
        return sample -> ((ObjectNode) sample.at("/facts/affected"))
                .put("confirmed", confirmed)
                .put("atMost", atMost);
    }

    private static String[] names(Enum<?>[] answers) {
        return Arrays.stream(answers).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void equal_facts_in_another_order_give_equal_text() {
        var turned = (Consumer<ObjectNode>) sample -> {
            var happenings = ((ObjectNode) sample.get("facts")).putArray("happenings");
            happenings.addObject().put("kind", "LOSS").put("certainty", "POSSIBLE");
            happenings.addObject().put("kind", "LEAK").put("certainty", "POSSIBLE");
        };

        assertThat(List.of(field(ReportField.HAPPENINGS, turned, AS_IS)))
                .containsExactly(field(ReportField.HAPPENINGS, AS_IS, AS_IS));
    }
}
