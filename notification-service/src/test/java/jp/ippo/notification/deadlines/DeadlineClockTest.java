package jp.ippo.notification.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.notification.Samples;
import jp.ippo.notification.deadlines.Deadline.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineClockTest {

    private static final IncidentAssessed.Deadlines DAYS =
            Samples.judgement(asIs -> {}).deadlines();

    /** Midnight in Japan is 15:00Z of the day before. */
    @ParameterizedTest(name = "at {0}: target {1}, limit {2}, final {3}")
    @CsvSource({
        "2026-06-22T14:59:59Z, ON_TIME,  ON_TIME,  ON_TIME",
        "2026-06-22T15:00:00Z, DUE_SOON, ON_TIME,  ON_TIME",
        "2026-06-24T14:59:59Z, DUE_SOON, ON_TIME,  ON_TIME",
        "2026-06-24T15:00:00Z, LATE,     DUE_SOON, ON_TIME",
        "2026-06-26T14:59:59Z, LATE,     DUE_SOON, ON_TIME",
        "2026-06-26T15:00:00Z, LATE,     LATE,     ON_TIME",
        "2026-07-13T14:59:59Z, LATE,     LATE,     ON_TIME",
        "2026-07-13T15:00:00Z, LATE,     LATE,     DUE_SOON",
        "2026-07-21T14:59:59Z, LATE,     LATE,     DUE_SOON",
        "2026-07-21T15:00:00Z, LATE,     LATE,     LATE",
    })
    void a_state_turns_at_midnight_in_japan(Instant now, State target, State limit, State last) {
        assertThat(at(now).read(DAYS, false, false)).extracting(Deadline::state).containsExactly(target, limit, last);
    }

    @Test
    void a_filed_report_is_done_however_late_it_is() {
        assertThat(at(Instant.parse("2026-06-30T00:00:00Z")).read(DAYS, true, false))
                .extracting(Deadline::state)
                .containsExactly(State.DONE, State.DONE, State.ON_TIME);
    }

    @Test
    void days_are_counted_down_to_zero_on_the_last_day_and_on_below_it() {
        assertThat(at(Instant.parse("2026-06-25T15:00:00Z")).read(DAYS, false, false))
                .extracting(Deadline::daysLeft)
                .containsExactly(-2L, 0L, 25L);
    }

    @Test
    void the_next_limit_is_the_preliminary_one_until_it_is_filed_and_never_the_target() {
        var clock = at(Instant.parse("2026-06-22T15:00:00Z"));

        assertThat(clock.next(DAYS, false, false)).map(Deadline::kind).contains(Deadline.Kind.PRELIMINARY_LIMIT);
        assertThat(clock.next(DAYS, true, false)).map(Deadline::kind).contains(Deadline.Kind.FINAL);
    }

    @Test
    void after_the_final_report_nothing_is_next() {
        var clock = at(Instant.parse("2026-07-25T00:00:00Z"));

        assertThat(clock.read(DAYS, true, true)).extracting(Deadline::state).containsOnly(State.DONE);
        assertThat(clock.next(DAYS, true, true)).isEmpty();
    }

    private static DeadlineClock at(Instant now) {
        return new DeadlineClock(Clock.fixed(now, ZoneOffset.UTC), new DeadlinesProperties(1, 7));
    }
}
