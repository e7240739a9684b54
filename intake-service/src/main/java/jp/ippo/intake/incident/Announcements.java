package jp.ippo.intake.incident;

import java.time.Instant;

/** Where the register says what it stored; called in the transaction that stores it, under the incident's row lock. */
public interface Announcements {

    void announce(Revision revision);

    /**
     * Says the newest revision once more, because who may see it was decided anew.
     *
     * @param again with an event id of its own
     */
    void announceAgain(Revision again, Instant at);
}
