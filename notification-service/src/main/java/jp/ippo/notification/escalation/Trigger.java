package jp.ippo.notification.escalation;

/** Why a superior is told. */
public enum Trigger {
    /** the judgement says how grave the harm may be */
    SEVERITY,
    /** nobody has seen a reminder in time */
    SILENCE,
    /** the last day is over and the thing is not done */
    PASSED
}
