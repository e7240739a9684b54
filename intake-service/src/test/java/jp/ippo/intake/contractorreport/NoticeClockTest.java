package jp.ippo.intake.contractorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.ippo.intake.contractorreport.NoticeClock.Outcome;
import org.junit.jupiter.api.Test;

class NoticeClockTest {

    private static final Instant KNEW = Instant.parse("2026-06-21T13:00:00Z");

    @Test
    void the_last_moment_of_the_contracts_hours_is_in_time_and_the_next_is_late() {
        assertThat(new NoticeClock(24, KNEW, KNEW.plusSeconds(24 * 3600)).outcome())
                .isEqualTo(Outcome.WITHIN);
        assertThat(new NoticeClock(24, KNEW, KNEW.plusSeconds(24 * 3600 + 1)).outcome())
                .isEqualTo(Outcome.LATE);
        assertThat(new NoticeClock(24, KNEW, KNEW.plusSeconds(24 * 3600 + 1)).hoursTaken())
                .isEqualTo(25L);
    }

    @Test
    void nothing_is_said_where_the_contract_or_the_contractor_says_nothing() {
        assertThat(new NoticeClock(null, KNEW, KNEW).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(new NoticeClock(24, null, KNEW).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(new NoticeClock(24, null, KNEW).hoursTaken()).isNull();
    }
}
