package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Courtroom.asked;
import static jp.ippo.assessment.law.Courtroom.finding;
import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.Courtroom.outcome;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.ippo.assessment.law.Finding.Outcome;
import jp.ippo.assessment.law.Happening.Certainty;
import jp.ippo.assessment.law.Happening.Kind;
import jp.ippo.assessment.law.WrongfulPurpose.Indicator;
import org.junit.jupiter.api.Test;

/** What is no 漏えい等 at all, and what only looks like it. */
class NoLeakAtAllTest {

    @Test
    void recovered_means_all_of_it_unread_and_proven() {
        assertThat(recovered(Answer.YES, Answer.YES, "未開封")).isEqualTo(Outcome.MET);
        assertThat(recovered(Answer.YES, Answer.YES, null)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(recovered(Answer.YES, Answer.YES, " ")).isEqualTo(Outcome.UNDETERMINED);
        assertThat(recovered(Answer.NO, Answer.YES, "未開封")).isEqualTo(Outcome.NOT_MET);
        assertThat(recovered(Answer.YES, Answer.NO, "未開封")).isEqualTo(Outcome.NOT_MET);
        assertThat(recovered(Answer.YES, Answer.UNKNOWN, "未開封")).isEqualTo(Outcome.UNDETERMINED);
        assertThat(recovered(Answer.UNKNOWN, Answer.YES, "未開封")).isEqualTo(Outcome.UNDETERMINED);
        assertThat(recovered(Answer.UNKNOWN, Answer.UNKNOWN, null)).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void evidence_of_a_recovery_is_named_but_not_repeated() {
        var judgement = judge(mailed(new Recovery(Answer.YES, Answer.YES, "相手方の氏名")));

        assertThat(finding(judgement, "RECOVERY").factsUsed())
                .containsExactly("recovery.allRecovered=YES", "recovery.unread=YES", "recovery.evidence=given");
        assertThat(judgement.toString()).doesNotContain("相手方の氏名");
    }

    @Test
    void signs_of_a_take_out_contradict_a_recovery_until_a_person_judges() {
        var incident = mailed(new Recovery(Answer.YES, Answer.YES, "未開封")).wrongful(Indicator.THEFT);

        assertThat(asked(judge(incident))).containsExactly("RECOVERED_UNREAD_CONFIRMED");
        assertThat(judge(incident).duty()).isEqualTo(Duty.REQUIRED);
        assertThat(judge(incident, Question.RECOVERED_UNREAD_CONFIRMED, Answer.YES)
                        .duty())
                .isEqualTo(Duty.NOT_REQUIRED);
        assertThat(judge(incident, Question.RECOVERED_UNREAD_CONFIRMED, Answer.NO)
                        .openQuestions())
                .isEmpty();
    }

    @Test
    void signs_of_a_take_out_contradict_never_left() {
        var incident = facts().affected(500, 500).wrongful(Indicator.INSIDER_TAKE_OUT);
        incident.safeguards = new Safeguards(Answer.YES, Answer.NO, Answer.NO, Answer.YES);

        assertThat(asked(judge(incident))).containsExactly("LEFT_THE_BODY");
        assertThat(judge(incident).duty()).isEqualTo(Duty.REQUIRED);
        assertThat(judge(incident, Question.LEFT_THE_BODY, Answer.NO).duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(outcome(judge(incident, Question.LEFT_THE_BODY, Answer.YES), "INSIDE"))
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void signs_of_a_take_out_contradict_deliberate_provision() {
        var incident = facts().affected(500, 500).wrongful(Indicator.TRACES_OF_EXFILTRATION);
        incident.safeguards = new Safeguards(Answer.YES, Answer.NO, Answer.YES, Answer.NO);

        assertThat(asked(judge(incident))).containsExactly("PROVIDED_ON_PURPOSE");
        assertThat(judge(incident).duty()).isEqualTo(Duty.REQUIRED);
        assertThat(judge(incident, Question.PROVIDED_ON_PURPOSE, Answer.YES).duty())
                .isEqualTo(Duty.NOT_REQUIRED);
    }

    @Test
    void a_backup_never_cancels_a_leak() {
        var incident = facts().affected(500, 500);
        incident.safeguards = new Safeguards(Answer.YES, Answer.YES, Answer.NO, Answer.NO);

        assertThat(judge(incident).duty()).isEqualTo(Duty.REQUIRED);
        assertThat(finding(judge(incident), "BACKUP").reasonJa()).contains("滅失・毀損に当たらない");
    }

    @Test
    void whether_a_backup_exists_is_asked_where_it_matters() {
        var incident = facts().affected(500, 500);
        incident.safeguards = new Safeguards(Answer.YES, Answer.UNKNOWN, Answer.NO, Answer.YES);
        incident.happenings = List.of(new Happening(Kind.DAMAGE, Certainty.OCCURRED));
        incident.cause = Cause.OTHER;

        assertThat(asked(judge(incident))).containsExactly("SAME_DATA_ELSEWHERE");
        assertThat(judge(incident).duty()).isEqualTo(Duty.REQUIRED);
        assertThat(judge(incident, Question.SAME_DATA_ELSEWHERE, Answer.YES).duty())
                .isEqualTo(Duty.NOT_REQUIRED);
        incident.happenings = List.of(new Happening(Kind.LOSS, Certainty.POSSIBLE));
        assertThat(asked(judge(incident))).containsExactly("SAME_DATA_ELSEWHERE");
        incident.happenings = List.of(new Happening(Kind.LEAK, Certainty.POSSIBLE));
        assertThat(asked(judge(incident))).isEmpty();
    }

    @Test
    void after_an_intrusion_no_trace_is_no_proof() {
        for (var indicator :
                List.of(Indicator.UNAUTHORISED_ACCESS, Indicator.RANSOMWARE, Indicator.ALTERED_PAGE_FILES)) {
            var incident = facts().happened(Kind.LEAK, Certainty.POSSIBLE).wrongful(indicator);
            assertThat(asked(judge(incident))).as(indicator.name()).containsExactly("EXFILTRATION_RULED_OUT");
            assertThat(judge(incident, Question.EXFILTRATION_RULED_OUT, Answer.YES)
                            .duty())
                    .isEqualTo(Duty.NOT_REQUIRED);
            assertThat(judge(incident, Question.EXFILTRATION_RULED_OUT, Answer.NO)
                            .duty())
                    .isEqualTo(Duty.REQUIRED);
        }
        var byCause = facts().happened(Kind.LEAK, Certainty.POSSIBLE);
        byCause.cause = Cause.UNAUTHORISED_ACCESS;
        byCause.wrongfulPurpose = WrongfulPurpose.UNKNOWN;
        assertThat(asked(judge(byCause))).containsExactly("EXFILTRATION_RULED_OUT");
    }

    @Test
    void what_did_leak_cannot_be_ruled_out() {
        var leaked = facts().happened(Kind.LEAK, Certainty.OCCURRED).wrongful(Indicator.RANSOMWARE);
        var traces = facts().happened(Kind.LEAK, Certainty.POSSIBLE)
                .wrongful(Indicator.RANSOMWARE, Indicator.TRACES_OF_EXFILTRATION);

        assertThat(judge(leaked, Question.EXFILTRATION_RULED_OUT, Answer.YES).duty())
                .isEqualTo(Duty.REQUIRED);
        assertThat(judge(traces, Question.EXFILTRATION_RULED_OUT, Answer.YES).duty())
                .isEqualTo(Duty.REQUIRED);
        assertThat(judge(traces).findings()).noneMatch(finding -> finding.code().equals("EXFILTRATION"));
    }

    @Test
    void every_sign_and_every_wrongful_cause_makes_a_leak_possible() {
        for (var indicator : Indicator.values()) {
            var incident = facts().happened(Kind.DAMAGE, Certainty.OCCURRED).wrongful(indicator);
            incident.safeguards = new Safeguards(Answer.YES, Answer.YES, Answer.NO, Answer.NO);
            assertThat(outcome(judge(incident), "EVENT")).as(indicator.name()).isEqualTo(Outcome.MET);
        }
        for (var cause : List.of(Cause.STOLEN, Cause.UNAUTHORISED_ACCESS)) {
            var incident = facts().happened(Kind.DAMAGE, Certainty.OCCURRED);
            incident.cause = cause;
            incident.safeguards = new Safeguards(Answer.YES, Answer.YES, Answer.NO, Answer.NO);
            assertThat(outcome(judge(incident), "EVENT")).as(cause.name()).isEqualTo(Outcome.MET);
        }
    }

    @Test
    void damage_by_nobody_knows_what_may_have_gone_outside() {
        var incident = facts().happened(Kind.DAMAGE, Certainty.OCCURRED).affected(500, 500);
        incident.safeguards = new Safeguards(Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN);
        incident.cause = Cause.UNKNOWN;
        assertThat(asked(judge(incident))).containsExactly("LEFT_THE_BODY");
        assertThat(finding(judge(incident), "EVENT").reasonJa()).isEqualTo("外部に流出したか分からない。");
        incident.cause = Cause.OTHER;
        assertThat(judge(incident).duty()).isEqualTo(Duty.NOT_REQUIRED);
    }

    @Test
    void both_reasons_are_given_when_nothing_remains() {
        var incident = facts().affected(500, 500);
        incident.happenings =
                List.of(new Happening(Kind.LEAK, Certainty.OCCURRED), new Happening(Kind.LOSS, Certainty.OCCURRED));
        incident.recovery = new Recovery(Answer.YES, Answer.YES, "未開封");
        incident.safeguards = new Safeguards(Answer.YES, Answer.YES, Answer.NO, Answer.NO);

        var event = finding(judge(incident), "EVENT");
        assertThat(event.reasonJa()).contains("全てを回収した", "同じデータが他に保管されており");
        assertThat(event.reasonEn()).isNotBlank();
        assertThat(event.factsUsed())
                .containsExactly("happenings=LEAK/OCCURRED LOSS/OCCURRED", "cause=SENT_TO_WRONG_PERSON");
    }

    @Test
    void an_exclusion_that_does_not_matter_is_not_asked_about() {
        var incident = facts();
        incident.recovery = new Recovery(Answer.YES, Answer.UNKNOWN, null);
        incident.safeguards = Safeguards.UNKNOWN;

        assertThat(judge(incident).duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(judge(incident).openQuestions()).isEmpty();
    }

    @Test
    void silence_about_everything_asks_about_everything_that_decides() {
        var judgement = Courtroom.JUDGE.judge(FactsBuilder.silent(BodyKind.EXECUTIVE), Answers.NONE);

        assertThat(judgement.duty()).isEqualTo(Duty.AWAITING_PERSON);
        assertThat(Set.copyOf(asked(judgement)))
                .isEqualTo(Set.of(
                        "EVENT_OCCURRED",
                        "SPECIAL_CARE_INCLUDED",
                        "PROPERTY_DAMAGE_POSSIBLE",
                        "WRONGFUL_PURPOSE_SUSPECTED",
                        "ACT_AGAINST_BODY",
                        "PERSONS_OVER_THRESHOLD",
                        "ORDINANCE_DEFINES",
                        "ORDINANCE_INFORMATION_INCLUDED",
                        "MY_NUMBER_INCLUDED"));
        assertThat(judgement.findings()).allSatisfy(finding -> {
            assertThat(finding.reasonJa()).isNotBlank();
            assertThat(finding.reasonEn()).isNotBlank();
        });
        assertThat(judgement.openQuestions()).allSatisfy(question -> {
            assertThat(question.questionJa()).contains("か").endsWith("。");
            assertThat(question.questionEn()).endsWith("?");
            assertThat(finding(judgement, question.findingCode()).asks()).contains(Question.valueOf(question.code()));
        });
    }

    private static Outcome recovered(Answer all, Answer unread, String evidence) {
        return outcome(judge(mailed(new Recovery(all, unread, evidence))), "RECOVERY");
    }

    private static FactsBuilder mailed(Recovery recovery) {
        var incident = facts().affected(500, 500);
        incident.recovery = recovery;
        return incident;
    }
}
