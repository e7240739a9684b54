package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Courtroom.asked;
import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.Courtroom.outcome;
import static jp.ippo.assessment.law.FactsBuilder.at;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import jp.ippo.assessment.law.Finding.Outcome;
import org.junit.jupiter.api.Test;

/** 起算日: nobody moves the clock later in silence. */
class ClockStartTest {

    private static final LocalDate FOUND = LocalDate.of(2026, 6, 15);
    private static final LocalDate STATED = LocalDate.of(2026, 6, 22);

    @Test
    void discovery_without_a_reason_starts_the_clock() {
        var judgement = judge(discoveredEarlier(null));

        assertThat(dates(judgement).knownOn()).isEqualTo(FOUND);
        assertThat(asked(judgement)).containsExactly("KNOWN_WHEN_DISCOVERED");
        assertThat(dates(judgement).alternative()).get().satisfies(other -> {
            assertThat(other.knownOn()).isEqualTo(STATED);
            assertThat(other.finalDue()).isEqualTo(LocalDate.of(2026, 7, 21));
            assertThat(other.finalDays()).isEqualTo(30);
            assertThat(other.reasonJa()).contains("令和8年6月22日").endsWith("早い方による。");
        });
    }

    @Test
    void a_reason_lets_the_clock_start_when_it_was_known() {
        var judgement = judge(discoveredEarlier("要配慮個人情報が含まれると後に判明"));

        assertThat(dates(judgement).knownOn()).isEqualTo(STATED);
        assertThat(dates(judgement).alternative()).isEmpty();
        assertThat(outcome(judgement, "KNOWN-DISCOVERY")).isEqualTo(Outcome.NOT_MET);
        assertThat(asked(judgement)).isEmpty();
    }

    @Test
    void a_blank_reason_is_none() {
        assertThat(dates(judge(discoveredEarlier(" "))).knownOn()).isEqualTo(FOUND);
    }

    @Test
    void a_person_settles_either_day() {
        var known = judge(discoveredEarlier(null), Question.KNOWN_WHEN_DISCOVERED, Answer.YES);
        var notKnown = judge(discoveredEarlier(null), Question.KNOWN_WHEN_DISCOVERED, Answer.NO);

        assertThat(dates(known).knownOn()).isEqualTo(FOUND);
        assertThat(dates(known).alternative()).isEmpty();
        assertThat(dates(notKnown).knownOn()).isEqualTo(STATED);
        assertThat(dates(notKnown).alternative()).isEmpty();
    }

    @Test
    void the_contractors_notice_is_the_latest_moment() {
        var incident = facts().affected(500, 500);
        incident.contractorNoticeAt = at(FOUND);

        assertThat(dates(judge(incident)).knownOn()).isEqualTo(FOUND);
        assertThat(outcome(judge(incident), "KNOWN-NOTICE")).isEqualTo(Outcome.UNDETERMINED);
        assertThat(dates(judge(incident, Question.KNOWN_BY_CONTRACTOR_NOTICE, Answer.NO))
                        .knownOn())
                .isEqualTo(STATED);
    }

    @Test
    void of_two_earlier_moments_the_earliest_holds() {
        var incident = discoveredEarlier(null);
        incident.contractorNoticeAt = at(LocalDate.of(2026, 6, 10));

        assertThat(dates(judge(incident)).knownOn()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(asked(judge(incident)))
                .containsExactlyInAnyOrder("KNOWN_WHEN_DISCOVERED", "KNOWN_BY_CONTRACTOR_NOTICE");
        incident.contractorNoticeAt = at(LocalDate.of(2026, 6, 18));
        assertThat(dates(judge(incident)).knownOn()).isEqualTo(FOUND);
    }

    @Test
    void later_moments_change_nothing() {
        var incident = facts().affected(500, 500);
        incident.discoveredAt = incident.knownAt;
        incident.contractorNoticeAt = at(LocalDate.of(2026, 6, 30));

        assertThat(dates(judge(incident)).knownOn()).isEqualTo(STATED);
        assertThat(asked(judge(incident))).isEmpty();
    }

    @Test
    void a_day_is_a_day_in_Tokyo() {
        var incident = facts().affected(500, 500);
        incident.knownAt = Instant.parse("2026-06-21T15:00:00Z");
        assertThat(dates(judge(incident)).knownOn()).isEqualTo(STATED);
        incident.knownAt = Instant.parse("2026-06-21T14:59:59Z");
        assertThat(dates(judge(incident)).knownOn()).isEqualTo(LocalDate.of(2026, 6, 21));
    }

    private static FactsBuilder discoveredEarlier(String reason) {
        var incident = facts().affected(500, 500);
        incident.discoveredAt = at(FOUND);
        incident.knownAtReason = reason;
        return incident;
    }

    private static Deadlines dates(Judgement judgement) {
        return judgement.deadlines().orElseThrow();
    }
}
