package jp.ippo.notification.desk.release;

import java.time.Instant;
import jp.ippo.notification.individuals.Reach.States;
import jp.ippo.notification.mailing.LiveProgress.Snapshot;
import jp.ippo.notification.mailing.Sending;
import org.jspecify.annotations.Nullable;

/**
 * What the live part of the page shows.
 *
 * @param toMail to whom the machine sends or sent by itself: everybody but paper, held and without notice
 * @param percent of them, settled; rounded down, so that 100 means all
 * @param heard percent in steps of five: said aloud only when it changes
 * @param hours of the time left, as are minutes and seconds; null while nobody can say
 */
public record Shown(
        Sending.State state,
        States parts,
        int total,
        int toMail,
        int settled,
        int percent,
        int heard,
        @Nullable Double perSecond,
        @Nullable Long hours,
        @Nullable Long minutes,
        @Nullable Long seconds,
        Instant at,
        @Nullable Instant changedAt) {

    private static final int STEP = 5;

    static Shown of(Snapshot now) {
        var tally = now.standing().tally();
        var parts = tally.states();
        int toMail = tally.total() - parts.needsPaper() - parts.held() - parts.noNotice();
        int settled = parts.sent() + parts.refused();
        int percent = toMail == 0 ? 0 : (int) (100L * settled / toMail);
        var left = now.remainingSeconds();
        return new Shown(
                now.standing().state(),
                parts,
                tally.total(),
                toMail,
                settled,
                percent,
                percent - percent % STEP,
                now.perSecond(),
                left == null ? null : left / 3600,
                left == null ? null : left % 3600 / 60,
                left == null ? null : left % 60,
                now.at(),
                now.changedAt());
    }

    public boolean isRunning() {
        return state == Sending.State.SENDING;
    }

    /** Something leaves, or will by itself. */
    public boolean isStoppable() {
        return isRunning() || state == Sending.State.SCHEDULED;
    }

    /** Whether a start would send anything. */
    public boolean isStartable() {
        return state == Sending.State.NOT_STARTED
                || state == Sending.State.SCHEDULED
                || state == Sending.State.STOPPED
                || state == Sending.State.NEEDS_A_PERSON && parts.waiting() > 0;
    }
}
