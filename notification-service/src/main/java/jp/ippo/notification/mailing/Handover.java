package jp.ippo.notification.mailing;

/** Asked at the last moment before a message's content leaves. */
interface Handover {

    /** Writes down that it leaves now. @return false when it must not */
    boolean handOver();

    /** Asked again when the server let us wait. */
    boolean mayStillLeave();
}
