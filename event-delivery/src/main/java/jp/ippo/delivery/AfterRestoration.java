package jp.ippo.delivery;

/**
 * A room of a service that acts in the world outside, and so may have acted since the backup from which its database was
 * restored.
 */
public interface AfterRestoration {

    /**
     * Called once per restoration, in the transaction that puts it on record, before anything of the service runs: what
     * may have happened meanwhile must not happen again by itself.
     */
    void restored(Restoration restoration);
}
