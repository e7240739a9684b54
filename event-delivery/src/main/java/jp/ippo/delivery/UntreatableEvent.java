package jp.ippo.delivery;

/**
 * The event can never be handled as it is: trying again would not help. It goes to the dead-letter topic with this reason,
 * and the partition goes on. That is safe because every event carries the whole revision and readers ignore lower ones.
 */
public final class UntreatableEvent extends RuntimeException {

    private final Trouble trouble;

    private UntreatableEvent(Trouble trouble, String reason) {
        super(reason);
        this.trouble = trouble;
    }

    /** @param reason names fields, never values */
    public static UntreatableEvent unreadable(String reason) {
        return new UntreatableEvent(Trouble.UNREADABLE, reason);
    }

    /** @param reason names fields, never values */
    public static UntreatableEvent unknownVersion(String reason) {
        return new UntreatableEvent(Trouble.UNKNOWN_VERSION, reason);
    }

    Trouble trouble() {
        return trouble;
    }
}
