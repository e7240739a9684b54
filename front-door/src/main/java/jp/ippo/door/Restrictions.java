package jp.ippo.door;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** 閲覧制限 as a service has heard of it. A service with such a bean has every address that names a case guarded. */
public interface Restrictions {

    /** Restricted cases that are not for this onlooker. Few: what is restricted is the exception. */
    Set<UUID> hiddenFrom(Onlooker onlooker);

    boolean hides(UUID incident, Onlooker onlooker);

    /**
     * The cases behind a thing that is no case itself.
     *
     * @param room the word before its id in an address, for example {@code judgements}
     */
    default List<UUID> casesBehind(String room, UUID id) {
        return List.of();
    }

    /** What is said of a thing that is not there; the same of one that is hidden. */
    Refused notThere(String room);
}
