package jp.ippo.assessment.law;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** 和暦: how a public office writes a date. */
final class Wareki {

    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("G", Locale.JAPAN);

    private Wareki() {}

    /** For example {@code 令和8年6月22日}; the first year of an era is 元年. */
    static String of(LocalDate day) {
        var date = JapaneseDate.from(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return ERA.format(date) + (year == 1 ? "元" : year) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth()
                + "日";
    }

    /** For example {@code 2026-06-22（令和8年6月22日・月）}. */
    static String both(LocalDate day) {
        return day + "（" + of(day) + "・" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPAN) + "）";
    }
}
