package jp.ippo.intake.incident;

/** Where the register says what it stored; called in the transaction that stores it, under the incident's row lock. */
public interface Announcements {

    void announce(Revision revision);
}
