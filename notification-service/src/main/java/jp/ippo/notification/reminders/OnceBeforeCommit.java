package jp.ippo.notification.reminders;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is to be done for a case once, at the end of the transaction in which it changed, however often it changed there. */
final class OnceBeforeCommit {

    private final Consumer<UUID> work;

    OnceBeforeCommit(Consumer<UUID> work) {
        this.work = work;
    }

    void doFor(UUID incidentId) {
        here().add(incidentId);
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> here() {
        var waiting = (Set<UUID>) TransactionSynchronizationManager.getResource(this);
        if (waiting != null) return waiting;
        var fresh = new LinkedHashSet<UUID>();
        TransactionSynchronizationManager.bindSynchronizedResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                // Whoever waits for many cases wants to know which of them it is.
                for (var one : fresh)
                    CaseInTrouble.whoeverFails(one, () -> {
                        work.accept(one);
                        return one;
                    });
            }
        });
        return fresh;
    }
}
