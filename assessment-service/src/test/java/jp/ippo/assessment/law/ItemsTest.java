package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Courtroom.asked;
import static jp.ippo.assessment.law.Courtroom.finding;
import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.Courtroom.outcome;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ippo.assessment.law.Finding.Outcome;
import org.junit.jupiter.api.Test;

/** 各号: reasons, references and the corners that the tables do not reach. */
class ItemsTest {

    @Test
    void every_item_is_named_in_the_words_of_the_law() {
        var judgement = judge(facts());

        assertThat(judgement.findings().stream().map(Finding::code))
                .containsExactly(
                        "REGIME",
                        "OBJECT",
                        "EVENT",
                        "RECOVERY",
                        "PROVISION",
                        "INSIDE",
                        "BACKUP",
                        "ENCRYPTION",
                        "RULE43-1",
                        "RULE43-2",
                        "RULE43-3",
                        "RULE43-4",
                        "RULE43-5",
                        "MYNUMBER");
        assertThat(finding(judgement, "RULE43-4").reference().article()).isEqualTo("個人情報の保護に関する法律施行規則第43条第4号");
        assertThat(finding(judgement, "RULE43-4").reference().articleEn())
                .isEqualTo("APPI Enforcement Rules Art. 43 item 4");
        assertThat(finding(judgement, "RULE43-4").factsUsed())
                .containsExactly("affected.confirmed=1", "affected.atMost=1", "affected.countedAs=LIVING_PERSONS");
        assertThat(finding(judgement, "RULE43-4").reasonJa()).isEqualTo("最大1人 ≦ 100人");
        assertThat(finding(judge(facts().affected(40, 137)), "RULE43-4").reasonEn())
                .isEqualTo("at most 137 persons > 100");
    }

    @Test
    void article_26_has_four_items_of_its_own() {
        var judgement = judge(facts().body(BodyKind.HOSPITAL_OR_CLINIC));

        assertThat(judgement.findings().stream().map(Finding::code).filter(code -> code.startsWith("RULE")))
                .containsExactly("RULE7-1", "RULE7-2", "RULE7-3", "RULE7-4");
        assertThat(finding(judgement, "RULE7-3").reference().article()).isEqualTo("個人情報の保護に関する法律施行規則第7条第3号");
        assertThat(finding(judgement, "RULE7-3").reference().source()).contains("ppc.go.jp");
        assertThat(finding(judgement, "RULE7-4").reasonJa()).contains("1000人");
    }

    @Test
    void the_evidence_lists_kinds_in_a_fixed_order() {
        var judgement = judge(facts().specialCare(SpecialCare.Kind.MEDICAL_CARE, SpecialCare.Kind.CREED));

        assertThat(finding(judgement, "RULE43-1").factsUsed())
                .containsExactly("specialCare.included=YES", "specialCare.kinds=CREED MEDICAL_CARE");
    }

    @Test
    void kinds_that_are_named_and_denied_go_to_a_person() {
        var incident = facts();
        incident.specialCare = new SpecialCare(Answer.NO, Set.of(SpecialCare.Kind.CREED));

        assertThat(asked(judge(incident))).containsExactly("SPECIAL_CARE_INCLUDED");
        assertThat(finding(judge(incident), "RULE43-1").reasonJa()).contains("食い違う");
        assertThat(judge(incident, Question.SPECIAL_CARE_INCLUDED, Answer.NO).duty())
                .isEqualTo(Duty.NOT_REQUIRED);
        incident.specialCare = new SpecialCare(Answer.UNKNOWN, Set.of(SpecialCare.Kind.CREED));
        assertThat(judge(incident).duty()).isEqualTo(Duty.REQUIRED);
    }

    @Test
    void why_special_care_is_open_is_said() {
        var incident = facts();
        incident.specialCare = new SpecialCare(Answer.YES, Set.of());
        assertThat(finding(judge(incident), "RULE43-1").reasonJa()).contains("どの種類か示されていない");
        incident.specialCare = SpecialCare.UNKNOWN;
        assertThat(finding(judge(incident), "RULE43-1").reasonJa()).contains("有無が分からない");
    }

    @Test
    void a_danger_to_property_needs_a_reason() {
        assertThat(property(Answer.YES, "通帳と印影", DataItem.TAX_OR_INCOME)).isEqualTo(Outcome.MET);
        assertThat(property(Answer.YES, null, DataItem.TAX_OR_INCOME)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(property(Answer.YES, "住所だけ", DataItem.ADDRESS)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(property(Answer.YES, "何か", new DataItem[0])).isEqualTo(Outcome.MET);
        assertThat(property(Answer.NO, null, DataItem.TAX_OR_INCOME)).isEqualTo(Outcome.NOT_MET);
        assertThat(property(Answer.NO, null, new DataItem[0])).isEqualTo(Outcome.UNDETERMINED);
        assertThat(property(Answer.NO, "理由", new DataItem[0])).isEqualTo(Outcome.UNDETERMINED);
        assertThat(property(Answer.UNKNOWN, null, new DataItem[0])).isEqualTo(Outcome.UNDETERMINED);
        assertThat(property(Answer.UNKNOWN, null, DataItem.TAX_OR_INCOME)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding(judge(facts().with(i -> i.propertyDamage = new PropertyDamage(Answer.NO, "理由"))), "RULE43-2")
                        .factsUsed())
                .containsExactly("propertyDamage.risk=NO", "propertyDamage.reason=given", "dataItems=ADDRESS NAME");
    }

    @Test
    void why_a_number_is_open_is_said() {
        assertThat(finding(judge(facts().affected(1, null)), "RULE43-4").reasonJa())
                .contains("最大何人か分からない", "100人");
        var records = facts().with(i -> i.affected = new Affected(null, 60, Affected.Unit.RECORDS));
        assertThat(finding(judge(records), "RULE43-4").reasonJa()).contains("件数・世帯数", "100人");
    }

    @Test
    void numbers_contradicting_each_other_are_read_as_the_larger() {
        assertThat(judge(facts().affected(500, 3)).duty()).isEqualTo(Duty.REQUIRED);
        assertThat(new Affected(5, 3, null).atMost()).isEqualTo(5);
        assertThat(new Affected(3, 5, null).atMost()).isEqualTo(5);
        assertThatThrownBy(() -> new Affected(-1, null, null)).hasMessageContaining("negative");
        assertThatThrownBy(() -> new Affected(null, -1, null)).hasMessageContaining("negative");
        assertThat(new Affected(0, 0, null).atMost()).isZero();
    }

    @Test
    void only_a_count_of_persons_proves_that_nobody_is_alive() {
        assertThat(judge(facts().specialCare(SpecialCare.Kind.CREED).affected(0, 0))
                        .duty())
                .isEqualTo(Duty.NOT_REQUIRED);
        assertThat(outcome(judge(facts().affected(0, 0)), "OBJECT")).isEqualTo(Outcome.NOT_MET);
        assertThat(judge(facts().specialCare(SpecialCare.Kind.CREED).affected(0, null))
                        .duty())
                .isEqualTo(Duty.REQUIRED);
        var records = facts().specialCare(SpecialCare.Kind.CREED)
                .with(i -> i.affected = new Affected(0, 0, Affected.Unit.RECORDS));
        assertThat(judge(records).duty()).isEqualTo(Duty.REQUIRED);
    }

    @Test
    void an_ordinance_is_asked_about_only_as_far_as_it_matters() {
        assertThat(asked(ordinance(Answer.UNKNOWN, Answer.NO))).isEmpty();
        assertThat(asked(ordinance(Answer.NO, Answer.UNKNOWN))).isEmpty();
        assertThat(asked(ordinance(Answer.UNKNOWN, Answer.YES))).containsExactly("ORDINANCE_DEFINES");
        assertThat(asked(ordinance(Answer.YES, Answer.UNKNOWN))).containsExactly("ORDINANCE_INFORMATION_INCLUDED");
        assertThat(ordinance(Answer.NO, Answer.YES).duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(finding(ordinance(Answer.YES, Answer.YES), "RULE43-5").factsUsed())
                .containsExactly("ordinanceInformation.definedByOrdinance=YES", "ordinanceInformation.included=YES");
    }

    @Test
    void a_purpose_and_its_target_are_asked_together() {
        var incident = facts();
        incident.wrongfulPurpose = WrongfulPurpose.UNKNOWN;
        assertThat(asked(judge(incident))).containsExactly("WRONGFUL_PURPOSE_SUSPECTED", "ACT_AGAINST_BODY");
        assertThat(asked(judge(incident.knownOn("2024-03-31")))).containsExactly("WRONGFUL_PURPOSE_SUSPECTED");
    }

    @Test
    void a_wrongful_cause_is_enough_unless_it_is_denied() {
        for (var cause : List.of(Cause.STOLEN, Cause.UNAUTHORISED_ACCESS, Cause.STAFF_WRONGDOING)) {
            var incident = facts();
            incident.cause = cause;
            incident.wrongfulPurpose = WrongfulPurpose.UNKNOWN;
            assertThat(outcome(judge(incident), "RULE43-3")).as(cause.name()).isEqualTo(Outcome.MET);
            incident.wrongfulPurpose = new WrongfulPurpose(Answer.NO, Answer.YES, Answer.NO, Set.of());
            assertThat(outcome(judge(incident), "RULE43-3")).as(cause.name()).isEqualTo(Outcome.UNDETERMINED);
        }
    }

    @Test
    void an_unknown_kind_of_body_asks_the_second_question_only_once_the_first_is_answered_no() {
        var unknown = facts().body(BodyKind.UNKNOWN).affected(500, 500);

        assertThat(asked(judge(unknown, Question.BODY_UNDER_ARTICLE_68, Answer.NO)))
                .containsExactly("BODY_UNDER_ARTICLE_26");
        assertThat(asked(judge(unknown, Question.BODY_UNDER_ARTICLE_26, Answer.NO)))
                .containsExactly("BODY_UNDER_ARTICLE_68");
        var neither = Courtroom.JUDGE.judge(
                unknown.build(),
                new Answers(
                        Map.of(Question.BODY_UNDER_ARTICLE_68, Answer.NO, Question.BODY_UNDER_ARTICLE_26, Answer.NO)));
        assertThat(neither.regime()).isEqualTo(Regime.ASSEMBLY_ORDINANCE);
        assertThat(neither.duty()).isEqualTo(Duty.NOT_REQUIRED);
    }

    @Test
    void an_unknown_kind_of_body_awaits_a_person_even_when_no_item_applies() {
        var judgement = judge(facts().body(BodyKind.UNKNOWN));

        assertThat(judgement.duty()).isEqualTo(Duty.AWAITING_PERSON);
        assertThat(finding(judge(facts().body(BodyKind.UNKNOWN).affected(500, 500)), "RULE43-4")
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void every_kind_of_body_has_its_law() {
        var article26 = Set.of(
                BodyKind.HOSPITAL_OR_CLINIC,
                BodyKind.UNIVERSITY,
                BodyKind.INCORPORATED_RESEARCH_UNIVERSITY_HOSPITAL,
                BodyKind.PRIVATE);
        Arrays.stream(BodyKind.values()).forEach(kind -> {
            var expected = article26.contains(kind)
                    ? Regime.ARTICLE_26
                    : kind == BodyKind.ASSEMBLY
                            ? Regime.ASSEMBLY_ORDINANCE
                            : kind == BodyKind.UNKNOWN ? Regime.UNDETERMINED : Regime.ARTICLE_68;
            assertThat(judge(facts().body(kind)).regime()).as(kind.name()).isEqualTo(expected);
        });
    }

    @Test
    void answers_come_by_code_and_an_unknown_code_is_refused() {
        assertThat(Answers.of(Map.of("EVENT_OCCURRED", Answer.YES)).to(Question.EVENT_OCCURRED))
                .isEqualTo(Answer.YES);
        assertThat(Answers.NONE.to(Question.EVENT_OCCURRED)).isEqualTo(Answer.UNKNOWN);
        assertThatThrownBy(() -> Answers.of(Map.of("NO_SUCH", Answer.YES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such question: NO_SUCH");
    }

    @Test
    void an_answer_never_contradicts_a_fact() {
        var judgement = judge(facts().affected(1, 1), Question.PERSONS_OVER_THRESHOLD, Answer.YES);
        assertThat(judgement.duty()).isEqualTo(Duty.NOT_REQUIRED);
        var encrypted = facts().affected(500, 500);
        assertThat(judge(encrypted, Question.ENCRYPTION_APPLIED, Answer.YES).duty())
                .isEqualTo(Duty.REQUIRED);
    }

    @Test
    void what_a_person_answered_is_named_as_the_reason() {
        var yes = judge(facts().affected(1, null), Question.PERSONS_OVER_THRESHOLD, Answer.YES);
        var no = judge(facts().affected(1, null), Question.PERSONS_OVER_THRESHOLD, Answer.NO);

        assertThat(finding(yes, "RULE43-4").reasonJa()).isEqualTo("担当者の回答「はい」による（PERSONS_OVER_THRESHOLD）。");
        assertThat(finding(no, "RULE43-4").reasonJa()).isEqualTo("担当者の回答「いいえ」による（PERSONS_OVER_THRESHOLD）。");
    }

    @Test
    void the_law_before_it_was_encoded_names_the_day() {
        assertThatThrownBy(() -> judge(facts().knownOn("2023-03-31")))
                .isInstanceOfSatisfying(NoLawEncoded.class, error -> {
                    assertThat(error.day()).isEqualTo("2023-03-31");
                    assertThat(error)
                            .hasMessage("knownAt: no law encoded for 2023-03-31, the first is that of 2023-04-01");
                });
        assertThat(judge(facts().knownOn("2024-03-31")).lawInForceSince()).isEqualTo("2023-04-01");
        assertThat(judge(facts().knownOn("2024-04-01")).lawInForceSince()).isEqualTo("2024-04-01");
    }

    private static Outcome property(Answer risk, String reason, DataItem... items) {
        var incident = facts().items(items);
        incident.propertyDamage = new PropertyDamage(risk, reason);
        return outcome(judge(incident), "RULE43-2");
    }

    private static Judgement ordinance(Answer defined, Answer included) {
        var incident = facts();
        incident.ordinance = new OrdinanceInformation(defined, included);
        return judge(incident);
    }
}
