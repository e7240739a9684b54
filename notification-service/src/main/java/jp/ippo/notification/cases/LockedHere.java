package jp.ippo.notification.cases;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which cases this transaction holds. Each room locks its case before it changes it, so one event locks it ten times; the
 * database needs to hear of it once. A transaction that begins inside of this one holds nothing of it.
 */
final class LockedHere {

    /** @return false when it is locked already */
    boolean isNew(UUID incidentId) {
        return !here().contains(incidentId);
    }

    void add(UUID incidentId) {
        here().add(incidentId);
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> here() {
        var held = (Set<UUID>) TransactionSynchronizationManager.getResource(this);
        if (held != null) return held;
        var fresh = new HashSet<UUID>();
        TransactionSynchronizationManager.bindSynchronizedResource(this, fresh);
        return fresh;
    }
}
