package jp.ippo.assessment.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The computed holidays against the days that the Cabinet Office published. */
class NationalHolidaysTest {

    private final NationalHolidays holidays = new NationalHolidays();

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void every_published_day_and_no_other(int year) throws Exception {
        var published = published().entrySet().stream()
                .filter(day -> day.getKey().getYear() == year)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(new TreeMap<>(holidays.of(year))).isEqualTo(new TreeMap<>(published));
    }

    /** 春分日・秋分日 as the National Astronomical Observatory published or forecast them. */
    @ParameterizedTest
    @CsvSource({
        "2019, 21, 23",
        "2020, 20, 22",
        "2021, 20, 23",
        "2022, 21, 23",
        "2023, 21, 23",
        "2024, 20, 22",
        "2025, 20, 23",
        "2026, 20, 23",
        "2027, 21, 23",
        "2028, 20, 22",
        "2029, 20, 23",
        "2030, 20, 23"
    })
    void the_equinoxes_through_2030(int year, int march, int september) {
        assertThat(Equinox.vernal(year)).isEqualTo(LocalDate.of(year, 3, march));
        assertThat(Equinox.autumnal(year)).isEqualTo(LocalDate.of(year, 9, september));
    }

    /** 3条2項, 3項 worked out by hand for the years that are not published yet. */
    @ParameterizedTest
    @CsvSource({
        "2028-12-31,", "2029-02-12, 振替休日", "2029-04-30, 振替休日", "2029-09-24, 振替休日", "2029-09-23, 秋分の日",
        "2030-02-11, 建国記念の日", "2030-05-06, 振替休日", "2030-08-12, 振替休日", "2030-11-04, 振替休日", "2030-05-07,",
        "2032-09-21, 国民の休日"
    })
    void substitute_and_sandwiched_days_to_come(LocalDate day, String name) {
        assertThat(holidays.nameOf(day).orElse(null)).isEqualTo(name);
    }

    @Test
    void a_far_year_is_a_forecast_and_no_error() {
        assertThat(Equinox.vernal(2099)).isEqualTo(LocalDate.of(2099, 3, 20));
        assertThat(Equinox.vernal(2100)).isEqualTo(LocalDate.of(2100, 3, 20));
        assertThat(holidays.of(9999)).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void years_before_the_table_are_refused() {
        assertThatThrownBy(() -> holidays.of(2018)).hasMessageContaining("2018");
    }

    private static Map<LocalDate, String> published() throws Exception {
        try (InputStream stream = NationalHolidaysTest.class.getResourceAsStream("holidays.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(cells -> LocalDate.parse(cells[0]), cells -> cells[1]));
        }
    }
}
