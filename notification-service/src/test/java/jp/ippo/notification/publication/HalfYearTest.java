package jp.ippo.notification.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.ippo.door.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfYearTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025-2, 令和7年度下半期",
        "2026-04-01, 2026-1, 令和8年度上半期",
        "2026-09-30, 2026-1, 令和8年度上半期",
        "2026-10-01, 2026-2, 令和8年度下半期",
        "2027-01-01, 2026-2, 令和8年度下半期"
    })
    void the_fiscal_year_begins_in_april(LocalDate day, String code, String words) {
        assertThat(HalfYear.of(day).code()).isEqualTo(code);
        assertThat(HalfYear.of(day).inWords()).isEqualTo(words);
    }

    @Property
    void half_years_follow_each_other_without_gap(@ForAll @IntRange(min = 18000, max = 40000) int epochDay) {
        var half = HalfYear.of(LocalDate.ofEpochDay(epochDay));

        assertThat(HalfYear.parse(half.code())).isEqualTo(half);
        assertThat(half.after().first()).isEqualTo(half.last().plusDays(1));
        assertThat(half.after().before()).isEqualTo(half);
        assertThat(LocalDate.ofEpochDay(epochDay)).isBetween(half.first(), half.last());
    }

    @Test
    void another_code_names_the_field() {
        assertThatThrownBy(() -> HalfYear.parse("2026H1")).isInstanceOf(Refused.class);
    }
}
