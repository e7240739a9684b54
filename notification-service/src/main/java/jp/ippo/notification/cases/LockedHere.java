package jp.ippo.notification.cases;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which cases this transaction holds. Each room locks its case before it changes it, so one event locks it ten times; the
 * database needs to hear of it once.
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
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new UntilTheEnd(fresh));
        return fresh;
    }

    private final class UntilTheEnd implements TransactionSynchronization {

        private final Set<UUID> held;

        UntilTheEnd(Set<UUID> held) {
            this.held = held;
        }

        /** Another transaction begins inside of this one: it holds nothing of it. */
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LockedHere.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LockedHere.this, held);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LockedHere.this);
        }
    }
}
