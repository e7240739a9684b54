package jp.ippo.notification.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far the sending of a case is, for whoever watches: counted once for all of them. Counting half a million rows takes
 * its time, so the next count waits at least a second and {@value #REST} times as long as the last one took; the database
 * spends a small part of one core on it, however many look.
 */
@Component
public class LiveProgress {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final int REST = 10;
    /** The rate of the last moments, not since the start: a stop in between must not look like a slow server. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(30);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Sending sending;
    private final Clock clock;
    private final Map<UUID, Watched> watched = new ConcurrentHashMap<>();

    LiveProgress(Sending sending, Clock clock) {
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * @param at when it was counted
     * @param changedAt when this instance saw the counts differ for the last time, null while it saw one count only
     * @param perSecond of the last half minute, or since the start while nobody watched so long; null while nothing leaves
     * @param remainingSeconds null while nobody can say
     */
    public record Snapshot(
            Sending.Standing standing,
            Instant at,
            @Nullable Instant changedAt,
            @Nullable Double perSecond,
            @Nullable Long remainingSeconds) {}

    /** @throws jp.ippo.door.Refused 404 without such a case */
    public Snapshot of(UUID incidentId) {
        long now = System.nanoTime();
        watched.values().removeIf(one -> now - one.lookedAt > FORGOTTEN_AFTER.toNanos());
        try {
            return watched.computeIfAbsent(incidentId, id -> new Watched()).look(incidentId);
        } catch (RuntimeException noSuchCase) {
            watched.remove(incidentId);
            throw noSuchCase;
        }
    }

    /** Somebody of this instance changed the case: who looks next sees it. */
    public void changed(UUID incidentId) {
        var one = watched.get(incidentId);
        if (one != null) one.outdated = true;
    }

    private record Point(long nanos, int settled) {}

    private final class Watched {

        private final Deque<Point> points = new ArrayDeque<>();
        private volatile long lookedAt = System.nanoTime();
        private volatile boolean outdated;
        private long nextCount;
        private @Nullable Snapshot last;

        synchronized Snapshot look(UUID incidentId) {
            lookedAt = System.nanoTime();
            var known = last;
            if (known != null && !outdated && System.nanoTime() - nextCount < 0) return known;
            outdated = false;
            long begun = System.nanoTime();
            var standing = sending.standing(incidentId);
            long end = System.nanoTime();
            nextCount = end + Math.max(AT_MOST_EVERY.toNanos(), REST * (end - begun));
            var fresh = snapshot(standing, known, end);
            last = fresh;
            return fresh;
        }

        private Snapshot snapshot(Sending.Standing standing, @Nullable Snapshot before, long nanos) {
            var now = clock.instant();
            var changedAt = before == null
                    ? null
                    : before.standing().tally().equals(standing.tally()) ? before.changedAt() : now;
            if (standing.state() != Sending.State.SENDING) {
                points.clear();
                return new Snapshot(standing, now, changedAt, null, null);
            }
            var rate = rate(standing, nanos);
            var left = standing.tally().queued() + standing.tally().states().sending();
            Long remaining = rate == null || rate <= 0 ? null : Math.round(left / rate);
            return new Snapshot(standing, now, changedAt, rate, remaining);
        }

        private @Nullable Double rate(Sending.Standing standing, long nanos) {
            points.addLast(new Point(nanos, standing.tally().settled()));
            while (points.size() > 2 && nanos - points.getFirst().nanos() > LOOK_BACK.toNanos()) points.removeFirst();
            var first = points.getFirst();
            double seconds = (nanos - first.nanos()) / 1e9;
            if (seconds < AT_MOST_EVERY.toSeconds()) return standing.perSecond();
            return Math.round((standing.tally().settled() - first.settled()) / seconds * 10) / 10.0;
        }
    }
}
