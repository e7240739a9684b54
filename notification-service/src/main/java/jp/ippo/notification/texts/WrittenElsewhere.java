package jp.ippo.notification.texts;

import java.util.List;
import java.util.UUID;

/** Words about a case that other rooms keep (the report to the PPC, the notice in the mailing); the desk brings them in. */
public interface WrittenElsewhere {

    List<Passage> of(UUID incidentId);
}
