package jp.ippo.assessment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 行政機関の休日: closed days with their reason, and the two ways around them. */
class OfficesOfTheNationTest {

    private final OfficesOfTheNation offices = new OfficesOfTheNation();

    @ParameterizedTest
    @CsvSource({
        "2026-05-02, 土曜日", "2026-05-03, 憲法記念日", "2026-05-06, 振替休日", "2026-05-07,", "2026-05-10, 日曜日",
        "2026-09-22, 国民の休日", "2026-12-28,", "2026-12-29, 年末年始", "2026-12-31, 年末年始", "2027-01-01, 元日",
        "2027-01-03, 年末年始", "2027-01-04,", "2026-06-23,", "2026-08-06,"
    })
    void closed_days_have_a_reason(LocalDate day, String reason) {
        assertThat(offices.closureOn(day).map(closure -> closure.ja()).orElse(null))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-07, 2026-05-07",
        "2026-05-02, 2026-05-07",
        "2026-09-19, 2026-09-24",
        "2027-01-02, 2027-01-04",
        "2025-12-27, 2026-01-05"
    })
    void the_next_open_day_is_sought_until_it_is_open(LocalDate day, LocalDate open) {
        assertThat(offices.firstOpenDayFrom(day)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-05-01", "2026-05-06, 2026-05-01", "2026-09-23, 2026-09-18", "2027-01-03, 2026-12-28"})
    void the_last_open_day_is_sought_backwards(LocalDate day, LocalDate open) {
        assertThat(offices.lastOpenDayUpTo(day)).isEqualTo(open);
    }
}
