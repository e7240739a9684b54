package jp.ippo.notification.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A lane as this instance sees it, shared by its workers on it: when the mail server is away, all of them wait. */
public final class Way {

    private static final Logger log = LoggerFactory.getLogger(Way.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Lane lane;
    private final MailProperties properties;
    private final Brake brake;
    private final Clock clock;
    private final Semaphore wakeUps = new Semaphore(0);
    private @Nullable Instant blockedSince;
    private Instant blockedUntil = Instant.EPOCH;
    private Duration pause = Duration.ZERO;
    private volatile boolean refusedLately;

    Way(Lane lane, MailProperties properties, Brake brake, Clock clock) {
        this.lane = lane;
        this.properties = properties;
        this.brake = brake;
        this.clock = clock;
    }

    Lane lane() {
        return lane;
    }

    /** Since when the mail server does not take anything from this instance; empty while it does. */
    public synchronized Optional<Instant> blockedSince() {
        return Optional.ofNullable(blockedSince);
    }

    /** How long to wait before the next try; zero when the way is free. */
    synchronized Duration left() {
        var left = Duration.between(clock.instant(), blockedUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isFree() {
        return left().isZero();
    }

    /** Waits for a start, and not long. */
    void rest() throws InterruptedException {
        rest(LOOK_AGAIN);
    }

    /** Waits so long, or for a start, and never long. */
    void rest(Duration time) throws InterruptedException {
        var longest = time.compareTo(LOOK_AGAIN) < 0 ? time : LOOK_AGAIN;
        if (wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS) && !isFree()) {
            // a start does not bring a mail server back
            Thread.sleep(Math.min(left().toMillis(), LOOK_AGAIN.toMillis()));
        }
    }

    void wake(int workers) {
        wakeUps.release(workers);
    }

    /** Asked when the server let a message wait: somebody may have paused the lane meanwhile. */
    boolean isPaused() {
        return brake.isPaused(lane);
    }

    /** The server said "never" to one message. @return whether that is about the person; false: about the server */
    boolean refused() {
        answered();
        refusedLately = true;
        try {
            return brake.refused(lane);
        } catch (DataAccessException away) {
            log.warn("A refusal could not be counted: {}", away.toString());
            return true;
        }
    }

    /** @return whether the worker may go on with the next person */
    boolean heard(Outcome outcome) {
        return switch (outcome.kind()) {
            case ACCEPTED -> {
                answered();
                if (refusedLately) endTheRun();
                yield true;
            }
            case REFUSED, LATER -> {
                answered();
                yield true;
            }
            case DOUBTFUL, SERVER_AWAY -> {
                away(outcome.replyCode());
                yield false;
            }
            case HELD_BACK, WITHDRAWN -> false;
        };
    }

    private void endTheRun() {
        refusedLately = false;
        try {
            brake.accepted(lane);
        } catch (DataAccessException away) {
            refusedLately = true;
            log.warn("The end of a run of refusals could not be written: {}", away.toString());
        }
    }

    private synchronized void answered() {
        if (blockedSince != null) log.info("The mail server answers again; it was away since {}", blockedSince);
        blockedSince = null;
        blockedUntil = Instant.EPOCH;
        pause = Duration.ZERO;
    }

    /** @param replyCode what it said last, null when it said nothing */
    private synchronized void away(@Nullable Integer replyCode) {
        var now = clock.instant();
        if (now.isBefore(blockedUntil)) return; // another worker saw it already
        if (blockedSince == null) blockedSince = now;
        var doubled = pause.isZero() ? properties.pauseAfterFailure() : pause.multipliedBy(2);
        pause = doubled.compareTo(properties.longestPause()) > 0 ? properties.longestPause() : doubled;
        blockedUntil = now.plus(pause);
        log.warn("The mail server takes nothing (answer {}); next try in {}", replyCode, pause);
    }
}
