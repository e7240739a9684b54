package jp.ippo.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until somebody sets it. The sample incident became known on 2026-06-22 at 15:45 in Japan. */
public final class SetClock extends Clock {

    public static final Instant NOON_AFTER = Instant.parse("2026-06-23T03:00:00Z");

    private volatile Instant now = NOON_AFTER;

    public void set(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
