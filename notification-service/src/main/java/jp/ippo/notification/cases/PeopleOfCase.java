package jp.ippo.notification.cases;

import java.util.UUID;
import jp.ippo.events.CaseProgressed.People;
import org.jspecify.annotations.Nullable;

/** Counts the affected people of a case; answered by the room that keeps them. */
public interface PeopleOfCase {

    /** Null while no list was uploaded. */
    @Nullable
    People count(UUID incidentId);
}
