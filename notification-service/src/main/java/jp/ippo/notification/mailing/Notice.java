package jp.ippo.notification.mailing;

import java.time.Instant;
import java.util.UUID;
import jp.ippo.notification.individuals.PersonalData;

/** One version of a case's notice. It never changes. */
public record Notice(
        UUID incidentId, int version, String template, NoticeWords words, String draftedBy, Instant draftedAt) {

    String textFor(PersonalData person, String reference) {
        return NoticeTemplate.named(template).merge(words, person, reference);
    }
}
