package jp.ippo.door;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Somebody has to wait before the next attempt, whether or not the account exists and the password is right. */
final class TooManyFailures extends AccountStatusException {

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super("too many failed attempts");
        this.wait = wait;
    }

    /** In whole seconds, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
