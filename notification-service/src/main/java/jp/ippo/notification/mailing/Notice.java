package jp.ippo.notification.mailing;

import java.time.Instant;
import java.util.UUID;
import jp.ippo.notification.individuals.Language;
import org.jspecify.annotations.Nullable;

/**
 * One version of a case's notice. It never changes.
 *
 * @param checkAddress where anybody can check it, as it is printed; null when by telephone alone
 */
public record Notice(
        UUID incidentId,
        int version,
        String template,
        NoticeContent content,
        @Nullable String checkAddress,
        String draftedBy,
        Instant draftedAt) {

    /** In Japanese alone. */
    Notice(UUID incidentId, int version, String template, NoticeWords words, String draftedBy, Instant draftedAt) {
        this(incidentId, version, template, NoticeContent.inJapanese(words), null, draftedBy, draftedAt);
    }

    /** The Japanese ones. */
    public NoticeWords words() {
        return content.japanese();
    }

    MergedWords merged() {
        return merged(Language.JAPANESE);
    }

    MergedWords merged(Language reader) {
        var edition = content.edition(reader);
        return NoticeTemplate.named(template, edition.written()).merge(edition, checkAddress);
    }
}
