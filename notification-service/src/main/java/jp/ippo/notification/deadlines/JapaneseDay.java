package jp.ippo.notification.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Days as Japanese offices count and write them. */
public final class JapaneseDay {

    /** Where every deadline of the law is counted. */
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter WESTERN = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H時mm分", Locale.JAPAN);

    private JapaneseDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, TOKYO);
    }

    /** 和暦, for example 令和8年6月22日. The first year of an era is written 元年. */
    public static String era(LocalDate day) {
        var japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN) + (year == 1 ? "元" : String.valueOf(year))
                + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** For example 2026年6月22日（令和8年6月22日・月）. */
    public static String inWords(LocalDate day) {
        return WESTERN.format(day) + "（" + era(day) + "・"
                + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPAN) + "）";
    }

    /** For example 2026年6月22日（令和8年6月22日・月）15時45分. */
    public static String inWords(Instant instant) {
        return inWords(of(instant)) + CLOCK.format(instant.atZone(TOKYO));
    }
}
