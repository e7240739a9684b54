package jp.ippo.delivery;

import java.time.Duration;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** Why an event was not handled, and what is done about it. A new kind must be judged here: there is no default. */
enum Trouble {
    /** not what its schema says */
    UNREADABLE,
    /** a type or version this reader does not know */
    UNKNOWN_VERSION,
    /** the database is away: the same event can be handled later, and those behind it wait in their order */
    NOT_NOW,
    /** anything else, a fault of ours included; tried briefly, since many of them must not hold back the rest */
    FAILED;

    private static final Duration RETRY_WHILE_AWAY = Duration.ofSeconds(2);

    static Trouble of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntreatableEvent untreatable) return untreatable.trouble();
            if (isAway(cause)) return NOT_NOW;
        }
        return FAILED;
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof CannotGetJdbcConnectionException
                || cause instanceof CannotCreateTransactionException;
    }

    /** Retries happen in place: a retry topic would let a later event of the same incident pass. */
    BackOff retries() {
        return switch (this) {
            case UNREADABLE, UNKNOWN_VERSION -> new FixedBackOff(0, 0);
            case NOT_NOW -> new FixedBackOff(RETRY_WHILE_AWAY.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS);
            case FAILED -> {
                var backOff = new ExponentialBackOff(200, 2);
                backOff.setMaxAttempts(2);
                yield backOff;
            }
        };
    }

    /** The reason in words that are safe to show: never the message of an unforeseen exception, which may hold values. */
    String reason(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntreatableEvent untreatable) return String.valueOf(untreatable.getMessage());
        }
        var root = thrown;
        while (root.getCause() != null) root = root.getCause();
        return root.getClass().getSimpleName();
    }
}
