package jp.ippo.notification.mailing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * When each message of a claim may leave at the earliest, by the lane's throttle.
 *
 * @param firstAt {@link System#nanoTime()} of the first
 * @param between nanoseconds; 0 when there is no throttle
 */
record Pace(long firstAt, long between) {

    static final Pace FREE = new Pace(0, 0);
    private static final long SLICE = Duration.ofMillis(100).toNanos();

    static Pace of(Duration untilFirst, int perSecond) {
        return new Pace(
                System.nanoTime() + untilFirst.toNanos(), Duration.ofSeconds(1).toNanos() / perSecond);
    }

    /**
     * @param place from 1
     * @return false when the worker must not go on any more
     */
    boolean await(int place, BooleanSupplier goOn) {
        if (between == 0) return true;
        long at = firstAt + (place - 1) * between;
        for (long left; (left = at - System.nanoTime()) > 0; ) {
            if (!goOn.getAsBoolean()) return false;
            LockSupport.parkNanos(Math.min(left, SLICE));
        }
        return true;
    }
}
