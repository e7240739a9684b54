package jp.ippo.notification.individuals;

import java.util.UUID;

/** Hears, in the transaction of the decision, of somebody held who may be told now. The vault calls; who sends acts. */
public interface Released {

    void released(UUID incidentId, UUID personId);
}
