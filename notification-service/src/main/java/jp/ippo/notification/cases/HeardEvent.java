package jp.ippo.notification.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * An event of one case, as it was heard from another service or said by this one.
 *
 * @param type its topic
 * @param number of the revision, judgement or step
 * @param occurredAt as the event says it
 * @param by account of the member of staff, or {@code ippo}
 * @param data its own JSON
 */
public record HeardEvent(
        UUID eventId,
        UUID incidentId,
        String type,
        int number,
        Instant occurredAt,
        Instant heardAt,
        String by,
        String data) {}
