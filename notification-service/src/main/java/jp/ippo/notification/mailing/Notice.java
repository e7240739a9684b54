package jp.ippo.notification.mailing;

import java.time.Instant;
import java.util.UUID;

/** One version of a case's notice. It never changes. */
public record Notice(
        UUID incidentId, int version, String template, NoticeWords words, String draftedBy, Instant draftedAt) {

    MergedWords merged() {
        return NoticeTemplate.named(template).merge(words);
    }
}
