package jp.ippo.notification.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.ippo.notification.publication.Publication.Channel;
import org.jspecify.annotations.Nullable;

/**
 * 公表の予定, as it stands now.
 *
 * @param number of the plan's record: a moved plan has a new one
 * @param toldAt when the PPC was told, as the newest record of the 一報 says; null while it was not
 * @param cleared whether the gate cleared this channel since the plan was recorded
 */
public record PlannedPublication(
        UUID incidentId,
        int number,
        Instant at,
        Channel channel,
        @Nullable Instant toldAt,
        boolean cleared,
        State state,
        Level level) {

    /** From here on a missing 一報 is no longer only a reminder. */
    private static final Duration CLOSE = Duration.ofHours(24);

    static PlannedPublication seen(
            UUID incidentId,
            int number,
            Instant at,
            Channel channel,
            @Nullable Instant toldAt,
            boolean cleared,
            Instant now) {
        var state = state(at, toldAt, cleared, now);
        return new PlannedPublication(incidentId, number, at, channel, toldAt, cleared, state, state.level);
    }

    private static State state(Instant at, @Nullable Instant toldAt, boolean cleared, Instant now) {
        if (cleared) return State.CLEARED;
        if (toldAt == null && !at.isAfter(now)) return State.PAST_AND_UNTOLD;
        if (toldAt == null) return at.minus(CLOSE).isAfter(now) ? State.CALL_FIRST : State.CALL_NOW;
        if (toldAt.isAfter(at)) return State.TOLD_AFTERWARDS;
        return at.isAfter(now) ? State.READY : State.PAST;
    }

    /** What the plan means, with how loudly to say it. */
    public enum State {
        /** told, and the moment lies ahead */
        READY(Level.GOOD),
        /** the gate cleared it */
        CLEARED(Level.GOOD),
        /** 一報 is still missing; more than a day is left */
        CALL_FIRST(Level.WARNING),
        /** 一報 is still missing; a day or less is left */
        CALL_NOW(Level.DANGER),
        /** the moment has passed without a clearance */
        PAST(Level.DANGER),
        /** the moment has passed and the PPC was not told */
        PAST_AND_UNTOLD(Level.DANGER),
        /** the PPC was told after the planned moment */
        TOLD_AFTERWARDS(Level.DANGER);

        private final Level level;

        State(Level level) {
            this.level = level;
        }
    }

    public enum Level {
        GOOD,
        WARNING,
        DANGER
    }
}
