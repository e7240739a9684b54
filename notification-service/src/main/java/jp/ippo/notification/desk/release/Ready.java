package jp.ippo.notification.desk.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ippo.notification.mailing.Canaries.Canary;
import jp.ippo.notification.mailing.Clearance;
import jp.ippo.notification.mailing.ScheduledStarts;
import jp.ippo.notification.mailing.ScheduledStarts.Scheduled;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the approval and the start.
 *
 * @param minutesLeft of the cooling-off, rounded up; 0 when it is over or has not begun
 * @param newest trial message, null before the first
 * @param pending start that begins by itself, null while there is none
 * @param notStarted the last scheduled start when it could not begin, null otherwise
 */
public record Ready(
        Clearance.Standing clearance,
        long minutesLeft,
        @Nullable Canary newest,
        @Nullable Scheduled pending,
        @Nullable Scheduled notStarted) {

    private static final int SECONDS = 60;

    static Ready of(Clearance.Standing clearance, List<Canary> canaries, List<Scheduled> scheduled, Instant now) {
        var earliest = clearance.earliestStart();
        long left = earliest == null
                ? 0
                : Math.max(0, Duration.between(now, earliest).toSeconds());
        var last = scheduled.isEmpty() ? null : scheduled.get(0);
        return new Ready(
                clearance,
                (left + SECONDS - 1) / SECONDS,
                canaries.isEmpty() ? null : canaries.get(0),
                last != null && last.state() == ScheduledStarts.State.PENDING ? last : null,
                last != null && last.state() == ScheduledStarts.State.NOT_STARTED ? last : null);
    }

    /** Nothing but the waiting time is missing: a later start may be scheduled. */
    public boolean isSchedulable() {
        return pending == null
                && (clearance.obstacle() == null || clearance.obstacle() == Clearance.Obstacle.COOLING_OFF);
    }

    /** The newest trial message is of the approved version and waits for somebody who saw it. */
    public boolean isConfirmable() {
        var approval = clearance.approval();
        return newest != null
                && newest.confirmedBy() == null
                && approval != null
                && newest.noticeVersion() == approval.noticeVersion();
    }
}
