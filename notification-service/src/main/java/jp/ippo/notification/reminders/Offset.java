package jp.ippo.notification.reminders;

import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * When to remind, seen from a date: {@code -1@09:00} is nine in the morning of the day before, {@code 0@14:00} two in the
 * afternoon of the day itself, {@code 3@09:00} three days too late. All in Asia/Tokyo.
 */
public record Offset(int days, LocalTime at) {

    private static final Pattern WRITTEN = Pattern.compile("([+-]?\\d{1,3})@(\\d\\d:\\d\\d)");

    /** How it is written in the configuration. */
    public static Offset valueOf(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches())
            throw new IllegalArgumentException("write a reminder as days@time, for example -1@09:00, not " + written);
        return new Offset(Integer.parseInt(parts.group(1)), LocalTime.parse(parts.group(2)));
    }
}
