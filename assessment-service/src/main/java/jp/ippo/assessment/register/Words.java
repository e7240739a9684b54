package jp.ippo.assessment.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and texts in the reader's language; Japanese days also in 和暦. */
final class Words {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("E", Locale.JAPAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final boolean english;

    Words(Locale locale) {
        this.english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    String language() {
        return english ? "en" : "ja";
    }

    String either(String japanese, String inEnglish) {
        return english ? inEnglish : japanese;
    }

    String day(LocalDate day) {
        return english ? day.toString() : ERA.format(JapaneseDate.from(day)) + "（" + WEEKDAY.format(day) + "）" + day;
    }

    String moment(Instant instant) {
        var there = instant.atZone(TOKYO);
        return day(there.toLocalDate()) + " " + TIME.format(there) + (english ? " JST" : "");
    }
}
