package jp.ippo.notification.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-22, 令和8年6月22日",
        "2019-05-01, 令和元年5月1日",
        "2019-12-31, 令和元年12月31日",
        "2020-01-01, 令和2年1月1日",
        "2019-04-30, 平成31年4月30日",
    })
    void a_day_is_written_in_its_era(LocalDate day, String written) {
        assertThat(JapaneseDay.era(day)).isEqualTo(written);
    }

    @Test
    void an_instant_is_the_day_it_is_in_japan() {
        assertThat(JapaneseDay.of(Instant.parse("2026-06-22T14:59:59Z"))).isEqualTo("2026-06-22");
        assertThat(JapaneseDay.of(Instant.parse("2026-06-22T15:00:00Z"))).isEqualTo("2026-06-23");
    }

    @Test
    void both_calendars_and_the_day_of_the_week_are_given() {
        assertThat(JapaneseDay.inWords(Instant.parse("2026-06-22T06:45:00Z")))
                .isEqualTo("2026年6月22日（令和8年6月22日・月）15時45分");
    }
}
