package jp.ippo.notification.desk;

import static jp.ippo.notification.deadlines.JapaneseDay.TOKYO;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form, read; null where nothing can be read, so that the room asks for it. */
public final class Typed {

    private Typed() {}

    /** @param local as a {@code datetime-local} field sends it, in Asia/Tokyo */
    public static @Nullable Instant inTokyo(@Nullable String local) {
        if (local == null || local.isBlank()) return null;
        try {
            return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    public static <E extends Enum<E>> @Nullable E chosen(E[] choices, @Nullable String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
