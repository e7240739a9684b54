package jp.ippo.notification.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way to the mail server, shared by the workers of this instance: when the server is away, all of them wait. */
@Component
public class Lane {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    private final MailProperties properties;
    private final Clock clock;
    private final MailMeters meters;
    private @Nullable Instant blockedSince;
    private Instant blockedUntil = Instant.EPOCH;
    private Duration pause = Duration.ZERO;

    Lane(MailProperties properties, Clock clock, MailMeters meters) {
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
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

    /** @return whether the worker may go on with the next person */
    boolean heard(Outcome outcome) {
        meters.heard(outcome.kind());
        return switch (outcome.kind()) {
            case ACCEPTED, REFUSED, LATER -> {
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
