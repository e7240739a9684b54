package jp.ippo.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event about to be announced.
 *
 * @param id the same on every delivery of this event
 * @param type event type and name of the topic
 * @param incidentId key: events of one incident keep their order
 * @param causedBy id of the event that caused this one, null when a person did
 * @param data a record of {@code jp.ippo.events}
 */
public record OutgoingEvent(
        UUID id,
        String type,
        UUID incidentId,
        Instant occurredAt,
        @Nullable UUID causedBy,
        Object data) {}
