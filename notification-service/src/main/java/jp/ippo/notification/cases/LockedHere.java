package jp.ippo.notification.cases;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which cases this transaction holds. Each room locks its case before it changes it, so one event locks it ten times; the
 * database needs to hear of it once. A transaction that begins inside of this one holds nothing of it.
 */
final class LockedHere {

    private final PerTransaction<Set<UUID>> held = new PerTransaction<>(HashSet::new);

    /** @return false when it is locked already */
    boolean isNew(UUID incidentId) {
        return !held.here().contains(incidentId);
    }

    void add(UUID incidentId) {
        held.here().add(incidentId);
    }
}
