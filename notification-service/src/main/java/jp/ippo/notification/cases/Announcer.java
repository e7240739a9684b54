package jp.ippo.notification.cases;

import java.util.UUID;
import jp.ippo.events.CaseProgressed.Step;
import org.jspecify.annotations.Nullable;

/** Where a room says which step it took, in the transaction of the step and under the lock of the case. */
public interface Announcer {

    /** Author of what no person did. */
    String IPPO = "ippo";

    /**
     * @param by account of the member of staff, or {@link #IPPO}
     * @param causedBy id of the event that led here, null when a person did it
     */
    void announce(UUID incidentId, Step step, String by, @Nullable UUID causedBy);
}
