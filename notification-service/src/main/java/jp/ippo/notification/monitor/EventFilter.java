package jp.ippo.notification.monitor;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which messages somebody wants to see; what is null or blank asks for nothing.
 *
 * @param topic exactly this one
 * @param incident part of the incident's id
 * @param type part of the event's type
 * @param text anywhere in value, headers or key; width and case of letters do not matter
 */
public record EventFilter(
        @Nullable String topic,
        @Nullable String incident,
        @Nullable String type,
        @Nullable String text) {

    public static final EventFilter EVERYTHING = new EventFilter(null, null, null, null);

    /** What may be told of whatever was said: where and of which kind, not whether these words stand in it. */
    public EventFilter withoutText() {
        return new EventFilter(topic, incident, type, null);
    }

    public boolean matches(RawEvent event) {
        return (isBlank(topic) || event.topic().equals(topic))
                && has(event.incident(), incident)
                && has(event.type(), type)
                && (isBlank(text) || event.said().anyMatch(part -> has(part, text)));
    }

    private static boolean has(@Nullable String whole, @Nullable String part) {
        if (part == null || part.isBlank()) return true;
        return whole != null && plain(whole).contains(plain(part.strip()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(@Nullable String wish) {
        return wish == null || wish.isBlank();
    }
}
