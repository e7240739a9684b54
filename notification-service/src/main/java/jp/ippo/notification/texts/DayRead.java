package jp.ippo.notification.texts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as a text names it.
 *
 * @param year null where the text leaves it out
 */
record DayRead(@Nullable Integer year, int month, int day) {

    boolean is(LocalDate other) {
        return (year == null || year == other.getYear())
                && month == other.getMonthValue()
                && day == other.getDayOfMonth();
    }

    @Override
    public String toString() {
        return (year == null ? "" : year + "年") + month + "月" + day + "日";
    }
}
