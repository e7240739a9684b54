package jp.ippo.notification.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.People;
import org.jspecify.annotations.Nullable;

/** Counts the affected people of a case; answered by the room that keeps them. */
public interface PeopleOfCase {

    /** All of these cases by one question; only those of which a list was uploaded. */
    Map<UUID, People> count(Collection<UUID> incidents);

    /** Null while no list was uploaded. */
    default @Nullable People count(UUID incidentId) {
        return count(List.of(incidentId)).get(incidentId);
    }
}
