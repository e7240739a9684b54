package jp.ippo.notification.cases;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that lives as long as the transaction; one that begins inside of it has its own. */
public final class PerTransaction<T> {

    private final Supplier<T> begin;

    /** @param begin makes it, when a transaction first asks for it */
    public PerTransaction(Supplier<T> begin) {
        this.begin = begin;
    }

    /** @throws IllegalStateException outside of a transaction */
    @SuppressWarnings("unchecked")
    public T here() {
        var held = (T) TransactionSynchronizationManager.getResource(this);
        if (held != null) return held;
        var fresh = begin.get();
        TransactionSynchronizationManager.bindSynchronizedResource(this, fresh);
        return fresh;
    }
}
