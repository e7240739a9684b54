package jp.ippo.notification.reminders;

import java.util.UUID;
import java.util.function.Supplier;

/** One case cannot be worked on; the others go on. */
final class CaseInTrouble extends RuntimeException {

    private final UUID incidentId;

    private CaseInTrouble(UUID incidentId, RuntimeException cause) {
        // Not the cause's own words: they may quote what somebody wrote in the case.
        super("case " + incidentId + ": " + cause.getClass().getSimpleName());
        this.incidentId = incidentId;
    }

    UUID incidentId() {
        return incidentId;
    }

    static <T> T whoeverFails(UUID incidentId, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw new CaseInTrouble(incidentId, failure);
        }
    }
}
