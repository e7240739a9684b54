package jp.ippo.notification.individuals;

import java.util.UUID;

/** Takes somebody's notice back, in the transaction of the hold. The vault calls; who sends acts. */
public interface Withheld {

    /** What became of the e-mail to this person up to now. */
    enum Mail {
        /** none left, and none will */
        NONE_LEFT,
        /** the mail server is taking it right now; it cannot be called back */
        LEAVING,
        SENT,
        IN_DOUBT
    }

    Mail withhold(UUID incidentId, UUID personId);
}
