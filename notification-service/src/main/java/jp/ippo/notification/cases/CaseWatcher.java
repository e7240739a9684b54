package jp.ippo.notification.cases;

import java.util.UUID;

/** A room that looks again whenever a case has changed: something newer was heard, or a step was taken. */
public interface CaseWatcher {

    /** In the transaction of the change and under the lock of the case. */
    void changed(UUID incidentId);
}
