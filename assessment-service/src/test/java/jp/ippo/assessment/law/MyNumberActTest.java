package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Answer.NO;
import static jp.ippo.assessment.law.Answer.UNKNOWN;
import static jp.ippo.assessment.law.Answer.YES;
import static jp.ippo.assessment.law.Courtroom.asked;
import static jp.ippo.assessment.law.Courtroom.finding;
import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.Courtroom.outcome;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import jp.ippo.assessment.law.Finding.Outcome;
import jp.ippo.assessment.law.WrongfulPurpose.Indicator;
import org.junit.jupiter.api.Test;

/** 番号法: judged besides, with items that know no threshold. */
class MyNumberActTest {

    @Test
    void whether_a_my_number_is_included_is_asked_before_anything_else() {
        var incident = facts().with(i -> i.myNumber = MyNumber.UNKNOWN);

        assertThat(asked(judge(incident))).containsExactly("MY_NUMBER_INCLUDED");
        assertThat(finding(judge(incident), "MYNUMBER").reasonJa()).contains("「はい」から進む");
        assertThat(asked(judge(incident, Question.MY_NUMBER_INCLUDED, YES)))
                .containsExactlyInAnyOrder("MY_NUMBER_IN_SYSTEM", "MY_NUMBER_VISIBLE_TO_MANY");
        assertThat(judge(incident, Question.MY_NUMBER_INCLUDED, NO).duty()).isEqualTo(Duty.NOT_REQUIRED);
    }

    @Test
    void a_listed_my_number_is_one_unless_it_is_denied() {
        var listed = facts().items(DataItem.MY_NUMBER);
        listed.myNumber = new MyNumber(UNKNOWN, NO, NO, NO);
        assertThat(judge(listed).duty()).isEqualTo(Duty.REQUIRED);
        assertThat(finding(judge(listed), "MYNUMBER").factsUsed())
                .containsExactly("myNumber.included=UNKNOWN", "dataItems.MY_NUMBER=YES");
        listed.myNumber = new MyNumber(NO, NO, NO, NO);
        assertThat(judge(listed).duty()).isEqualTo(Duty.AWAITING_PERSON);
        assertThat(finding(judge(listed), "MYNUMBER").reasonJa()).contains("食い違う");
        assertThat(finding(judge(facts()), "MYNUMBER").factsUsed()).contains("dataItems.MY_NUMBER=NO");
    }

    @Test
    void a_system_counts_from_one_person_and_paper_printed_from_it_is_open() {
        assertThat(outcome(judge(with(YES, NO, NO, Medium.SYSTEM)), "MYNUMBER-1"))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(judge(with(YES, NO, NO, Medium.PAPER)), "MYNUMBER-1"))
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(outcome(judge(with(YES, NO, NO, Medium.PAPER, Medium.SYSTEM)), "MYNUMBER-1"))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(judge(with(NO, NO, NO, Medium.SYSTEM)), "MYNUMBER-1"))
                .isEqualTo(Outcome.NOT_MET);
        assertThat(finding(judge(with(UNKNOWN, NO, NO, Medium.SYSTEM)), "MYNUMBER-1")
                        .reasonJa())
                .contains("分からない");
        assertThat(finding(judge(with(YES, NO, NO, Medium.SYSTEM)), "MYNUMBER-1")
                        .factsUsed())
                .containsExactly("myNumber.inMyNumberSystem=YES", "media=SYSTEM");
    }

    @Test
    void visible_to_many_counts_from_one_person() {
        assertThat(outcome(judge(with(NO, YES, NO, Medium.WEB)), "MYNUMBER-3")).isEqualTo(Outcome.MET);
        assertThat(outcome(judge(with(NO, NO, NO, Medium.WEB)), "MYNUMBER-3")).isEqualTo(Outcome.NOT_MET);
        assertThat(asked(judge(with(NO, UNKNOWN, NO, Medium.WEB)))).containsExactly("MY_NUMBER_VISIBLE_TO_MANY");
        assertThat(finding(judge(with(NO, YES, NO, Medium.WEB)), "MYNUMBER-3").factsUsed())
                .containsExactly("myNumber.visibleToManyUnspecified=YES");
    }

    @Test
    void a_wrongful_leak_counts_from_one_person_and_has_sixty_days() {
        var judgement = judge(with(NO, NO, NO, Medium.PAPER).wrongful(Indicator.THEFT));

        assertThat(outcome(judgement, "MYNUMBER-2")).isEqualTo(Outcome.MET);
        assertThat(judgement.deadlines().orElseThrow().finalDays()).isEqualTo(60);
        assertThat(finding(judgement, "MYNUMBER-2").factsUsed())
                .containsExactly(
                        "wrongfulPurpose.suspected=YES",
                        "cause=SENT_TO_WRONG_PERSON",
                        "myNumber.usedOrProvidedUnlawfully=NO");
    }

    @Test
    void unlawful_use_needs_no_leak() {
        var inside = inside(with(NO, NO, YES, Medium.SYSTEM));
        inside.wrongfulPurpose = new WrongfulPurpose(YES, YES, NO, Set.of());
        assertThat(outcome(judge(inside), "EVENT")).isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(judge(inside), "MYNUMBER-2")).isEqualTo(Outcome.MET);
        assertThat(outcome(judge(inside), "MYNUMBER-GUIDELINE")).isEqualTo(Outcome.NOT_MET);
        assertThat(judge(inside).individualNotice()).isEqualTo(NoticeDuty.REQUIRED);
    }

    @Test
    void whether_a_use_was_unlawful_is_asked_where_no_leak_decides() {
        var inside = inside(with(NO, NO, UNKNOWN, Medium.SYSTEM)).affected(101, 101);
        assertThat(asked(judge(inside))).containsExactly("MY_NUMBER_USED_UNLAWFULLY");
        assertThat(judge(inside, Question.MY_NUMBER_USED_UNLAWFULLY, NO).duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(outcome(judge(inside, Question.MY_NUMBER_USED_UNLAWFULLY, YES), "MYNUMBER-4"))
                .isEqualTo(Outcome.MET);
        assertThat(asked(judge(with(NO, NO, UNKNOWN, Medium.SYSTEM)))).isEmpty();
    }

    @Test
    void a_number_of_persons_that_nobody_knows_is_asked_for_each_law() {
        assertThat(asked(judge(with(NO, NO, NO, Medium.SYSTEM).affected(1, null))))
                .containsExactly("PERSONS_OVER_THRESHOLD", "MY_NUMBER_PERSONS_OVER_THRESHOLD");
    }

    @Test
    void the_dead_have_no_specific_personal_information() {
        assertThat(judge(with(YES, YES, NO, Medium.SYSTEM).affected(0, 0)).duty())
                .isEqualTo(Duty.NOT_REQUIRED);
    }

    @Test
    void strong_encryption_excludes_the_guideline_report_too() {
        var encrypted = with(YES, NO, NO, Medium.PORTABLE_DEVICE);
        encrypted.encryption = FactsBuilder.strongEncryption();
        assertThat(judge(encrypted).duty()).isEqualTo(Duty.NOT_REQUIRED);
    }

    @Test
    void the_guideline_reaches_public_bodies_surely_and_others_perhaps() {
        assertThat(guideline(BodyKind.EXECUTIVE)).isEqualTo(Outcome.MET);
        assertThat(guideline(BodyKind.INCORPORATED_OTHER)).isEqualTo(Outcome.MET);
        assertThat(guideline(BodyKind.UNIVERSITY)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(guideline(BodyKind.ASSEMBLY)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(guideline(BodyKind.PRIVATE)).isEqualTo(Outcome.NOT_MET);
        var hospital = with(NO, NO, NO, Medium.PAPER).body(BodyKind.HOSPITAL_OR_CLINIC);
        assertThat(judge(hospital, Question.MY_NUMBER_GUIDELINE_APPLIES, YES).duty())
                .isEqualTo(Duty.REQUIRED);
        assertThat(judge(hospital, Question.MY_NUMBER_GUIDELINE_APPLIES, NO).duty())
                .isEqualTo(Duty.NOT_REQUIRED);
        assertThat(finding(judge(hospital), "MYNUMBER-GUIDELINE").factsUsed())
                .containsExactly("bodyKind=HOSPITAL_OR_CLINIC");
    }

    @Test
    void a_contractor_that_told_its_entruster_is_exempt_here_too() {
        var contractor = with(YES, NO, NO, Medium.SYSTEM).body(BodyKind.PRIVATE);
        assertThat(judge(contractor).duty()).isEqualTo(Duty.REQUIRED);
        assertThat(judge(contractor, Question.ENTRUSTER_TOLD, YES).duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(judge(contractor, Question.ENTRUSTER_TOLD, YES).individualNotice())
                .isEqualTo(NoticeDuty.NOT_REQUIRED);
        assertThat(judge(contractor, Question.ENTRUSTER_TOLD, NO).duty()).isEqualTo(Duty.REQUIRED);
    }

    @Test
    void every_finding_says_where_it_stands() {
        var codes = judge(with(YES, YES, YES, Medium.SYSTEM)).findings().stream()
                .filter(finding -> finding.code().startsWith("MYNUMBER"))
                .map(finding -> Map.entry(finding.code(), finding.reference().text()))
                .toList();

        assertThat(codes)
                .containsExactly(
                        Map.entry("MYNUMBER", "my-number.ja.md#article-29-4"),
                        Map.entry("MYNUMBER-1", "my-number.ja.md#item-1"),
                        Map.entry("MYNUMBER-2", "my-number.ja.md#item-2"),
                        Map.entry("MYNUMBER-3", "my-number.ja.md#item-3"),
                        Map.entry("MYNUMBER-4", "my-number.ja.md#item-4"),
                        Map.entry("MYNUMBER-GUIDELINE", "my-number.ja.md#guideline"));
    }

    private static Outcome guideline(BodyKind kind) {
        return outcome(judge(with(NO, NO, NO, Medium.PAPER).body(kind)), "MYNUMBER-GUIDELINE");
    }

    private static FactsBuilder with(Answer inSystem, Answer visible, Answer unlawful, Medium... media) {
        var incident = facts();
        incident.myNumber = new MyNumber(YES, inSystem, visible, unlawful);
        incident.media = Set.of(media);
        return incident;
    }

    private static FactsBuilder inside(FactsBuilder incident) {
        incident.safeguards = new Safeguards(YES, NO, NO, YES);
        return incident;
    }
}
