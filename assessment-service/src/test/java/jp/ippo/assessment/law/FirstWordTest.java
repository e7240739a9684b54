package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.Courtroom.outcome;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.ippo.assessment.law.Finding.Outcome;
import org.junit.jupiter.api.Test;

/** The shortest walk through the law: one letter, a hundred persons, a hundred and one. */
class FirstWordTest {

    @Test
    void one_letter_to_a_wrong_address_is_not_reportable() {
        var judgement = judge(facts());

        assertThat(judgement.duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(judgement.deadlines()).isEmpty();
        assertThat(judgement.openQuestions()).isEmpty();
        assertThat(judgement.individualNotice()).isEqualTo(NoticeDuty.NOT_REQUIRED);
    }

    @Test
    void a_hundred_is_not_more_than_a_hundred() {
        assertThat(judge(facts().affected(100, 100)).duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(judge(facts().affected(100, 101)).duty()).isEqualTo(Duty.REQUIRED);
    }

    @Test
    void thirty_days_include_the_day_of_knowing() {
        var deadlines = judge(facts().affected(500, 500).knownOn("2026-04-06"))
                .deadlines()
                .orElseThrow();

        assertThat(deadlines.finalDays()).isEqualTo(30);
        assertThat(deadlines.finalDue()).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(deadlines.preliminaryLimit()).isEqualTo(LocalDate.of(2026, 4, 10));
    }

    @Test
    void a_citys_hospital_counts_to_a_thousand() {
        var hospital = judge(facts().body(BodyKind.HOSPITAL_OR_CLINIC).affected(1000, 1000));

        assertThat(hospital.duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(outcome(hospital, "RULE7-4")).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void no_law_is_encoded_before_it_reached_the_local_governments() {
        assertThat(judge(facts().knownOn("2023-04-01")).lawInForceSince()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThatThrownBy(() -> judge(facts().knownOn("2023-03-31")))
                .isInstanceOfSatisfying(
                        NoLawEncoded.class, e -> assertThat(e.field()).isEqualTo("knownAt"));
    }
}
