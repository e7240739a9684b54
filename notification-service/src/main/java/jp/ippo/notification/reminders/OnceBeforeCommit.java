package jp.ippo.notification.reminders;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ippo.notification.cases.PerTransaction;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is to be done for a case once, at the end of the transaction in which it changed, however often it changed there. */
final class OnceBeforeCommit {

    private final PerTransaction<Changed> changed = new PerTransaction<>(this::begin);
    private final Consumer<UUID> work;

    OnceBeforeCommit(Consumer<UUID> work) {
        this.work = work;
    }

    private record Changed(Set<UUID> known, Queue<UUID> waiting) {
        void add(UUID incidentId) {
            if (known.add(incidentId)) waiting.add(incidentId);
        }
    }

    void doFor(UUID incidentId) {
        changed.here().add(incidentId);
    }

    private Changed begin() {
        var cases = new Changed(new HashSet<>(), new ArrayDeque<>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                // What is done for one case may change another, which then waits behind it.
                while (!cases.waiting.isEmpty()) {
                    var one = cases.waiting.remove();
                    // Whoever waits for many cases wants to know which of them it is.
                    CaseInTrouble.whoeverFails(one, () -> {
                        work.accept(one);
                        return one;
                    });
                }
            }
        });
        return cases;
    }
}
