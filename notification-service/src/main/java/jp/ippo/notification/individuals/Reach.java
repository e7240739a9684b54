package jp.ippo.notification.individuals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.People;

/** How far the people of a case were reached. The vault asks; who sends answers. */
public interface Reach {

    /** For the announcement of a step. Whoever needs a letter waits. */
    People people(UUID incidentId);

    /** The same of many cases by one question; only those of which a list was uploaded. */
    Map<UUID, People> people(Collection<UUID> incidents);

    List<ListReach> lists(UUID incidentId);

    /** The people of one list by state; the states sum to {@code total}. */
    record ListReach(UUID listId, String uploadedBy, Instant uploadedAt, int total, States states) {}

    /**
     * @param waiting to be sent, not yet begun
     * @param sending claimed by a worker
     * @param needsPaper told otherwise than by e-mail: somebody must write a letter, call or go there
     * @param held nobody is told before a person decided
     * @param noNotice a person decided that no notice is sent; final
     */
    record States(
            int waiting, int sending, int sent, int refused, int inDoubt, int needsPaper, int held, int noNotice) {}
}
