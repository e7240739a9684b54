package jp.ippo.intake.attachments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 添付 as pages show it.
 *
 * @param sha256 of the content as received, in hexadecimal
 * @param withdrawn null while it can be read
 * @param readings how often it was read so far
 */
public record Attachment(
        UUID id,
        String name,
        FileKind kind,
        int bytes,
        String sha256,
        String addedBy,
        Instant addedAt,
        @Nullable Withdrawn withdrawn,
        int readings) {

    /** 取下げ: the content is destroyed. */
    public record Withdrawn(String reason, String by, Instant at) {}

    /** For a page: one digit is enough. */
    public String kilobytes() {
        return String.format(java.util.Locale.ROOT, "%,d", Math.max(1, Math.round(bytes / 1024.0)));
    }
}
