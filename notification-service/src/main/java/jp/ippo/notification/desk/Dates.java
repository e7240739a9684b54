package jp.ippo.notification.desk;

import static jp.ippo.notification.deadlines.JapaneseDay.TOKYO;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.ippo.notification.deadlines.JapaneseDay;

/** Days and times as a page writes them, always with the Japanese era. */
public record Dates(Locale locale) {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    public String day(LocalDate day) {
        return isEnglish() ? ENGLISH_DAY.format(day) + " (" + JapaneseDay.era(day) + ")" : JapaneseDay.inWords(day);
    }

    public String at(Instant instant) {
        return isEnglish()
                ? day(JapaneseDay.of(instant)) + " " + ENGLISH_TIME.format(instant.atZone(TOKYO)) + " JST"
                : JapaneseDay.inWords(instant);
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
