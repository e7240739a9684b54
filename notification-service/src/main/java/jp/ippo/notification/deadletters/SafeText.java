package jp.ippo.notification.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Bytes of a message nobody vouches for, as text that a database takes and a page shows. */
final class SafeText {

    private static final int LONGEST = 1_000;

    private SafeText() {}

    static @Nullable String of(byte @Nullable [] bytes) {
        return of(bytes, LONGEST);
    }

    /** @param longest bytes that are taken */
    static @Nullable String of(byte @Nullable [] bytes, int longest) {
        if (bytes == null) return null;
        // PostgreSQL keeps no NUL in a text; one must not stop the collecting.
        return new String(bytes, 0, Math.min(bytes.length, longest), UTF_8).replace('\0', '\uFFFD');
    }

    static @Nullable String header(Headers headers, String name) {
        var found = headers.lastHeader(name);
        return found == null ? null : of(found.value());
    }
}
