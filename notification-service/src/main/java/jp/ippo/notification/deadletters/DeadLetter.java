package jp.ippo.notification.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message a reader could not treat.
 *
 * @param at when the reader gave up
 * @param trouble UNREADABLE, UNKNOWN_VERSION or FAILED
 * @param reason places, never values
 * @param reader consumer group that gave up
 * @param eventId as the message says it
 * @param subject the incident as the message says it; its key where it says none
 * @param replays how often the event had been replayed when it came here
 * @param last what a person did last; null while nobody did anything
 */
public record DeadLetter(
        Place place,
        Instant at,
        String trouble,
        String reason,
        String reader,
        @Nullable String eventId,
        @Nullable String subject,
        int replays,
        @Nullable Step last) {

    public State state() {
        if (last == null) return State.OPEN;
        return switch (last.kind()) {
            case REPLAYED -> State.REPLAYED;
            case DISCARD_ASKED -> State.DISCARD_ASKED;
            case DISCARDED -> State.DISCARDED;
        };
    }

    public boolean isOpen() {
        return state() == State.OPEN || state() == State.DISCARD_ASKED;
    }

    /** What stands about it. */
    public enum State {
        OPEN,
        /** one person wants it discarded, a second one has not agreed */
        DISCARD_ASKED,
        REPLAYED,
        DISCARDED
    }

    /** @param reason null for a replay */
    public record Step(Kind kind, @Nullable String reason, String by, Instant at) {

        /** What a person did. */
        public enum Kind {
            REPLAYED,
            DISCARD_ASKED,
            DISCARDED
        }
    }
}
