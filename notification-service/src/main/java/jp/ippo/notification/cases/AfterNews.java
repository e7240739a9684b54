package jp.ippo.notification.cases;

import java.util.UUID;

/** A room that looks at a case again when its incident was reported or judged anew; in the transaction of the news. */
public interface AfterNews {

    /** @param eventId of the event that brought the news */
    void heard(UUID incidentId, UUID eventId);
}
