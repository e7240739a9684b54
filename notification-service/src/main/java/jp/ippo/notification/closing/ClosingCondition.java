package jp.ippo.notification.closing;

import java.util.List;
import java.util.UUID;

/** What one room has to say about whether a case may be closed. Each room puts up its own as a bean. */
public interface ClosingCondition {

    /** Place on the checklist; smaller stands further in front. */
    int order();

    /** One line or several; computed anew each time it is asked. */
    List<ClosingLine> lines(UUID incidentId);
}
