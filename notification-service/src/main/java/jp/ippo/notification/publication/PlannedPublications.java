package jp.ippo.notification.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The plans that stand, for rooms that remind of them or show them. A cancelled plan does not stand. */
public interface PlannedPublications {

    Optional<PlannedPublication> of(UUID incidentId);

    /** Only the cases that have a plan. */
    Map<UUID, PlannedPublication> of(Collection<UUID> incidents);

    /** Plans whose moment is at or after {@code from} and before {@code to}, earliest first. */
    List<PlannedPublication> between(Instant from, Instant to);
}
