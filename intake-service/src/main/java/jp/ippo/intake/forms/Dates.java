package jp.ippo.intake.forms;

import static jp.ippo.intake.filing.web.TokyoTime.TOKYO;

import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Days and times as a page writes them, with the Japanese era (和暦). */
public record Dates(Locale locale) {

    private static final DateTimeFormatter JAPANESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    public String day(LocalDate day) {
        if (isEnglish()) return ENGLISH_DAY.format(day) + " (" + era(day) + ")";
        return JAPANESE_DAY.format(day) + "（" + era(day) + "・"
                + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPAN) + "）";
    }

    public String at(Instant moment) {
        return day(moment.atZone(TOKYO).toLocalDate()) + " " + CLOCK.format(moment.atZone(TOKYO))
                + (isEnglish() ? " JST" : "");
    }

    /** Short, for tables. */
    public String minute(Instant moment) {
        var time = moment.atZone(TOKYO);
        return (isEnglish() ? time.toLocalDate().toString() : JAPANESE_DAY.format(time)) + " " + CLOCK.format(time);
    }

    private static String era(LocalDate day) {
        var japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN) + (year == 1 ? "元" : String.valueOf(year))
                + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
