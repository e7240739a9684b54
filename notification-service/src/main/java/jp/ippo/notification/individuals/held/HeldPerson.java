package jp.ippo.notification.individuals.held;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ippo.notification.individuals.Caution;
import jp.ippo.notification.individuals.Channel;
import org.jspecify.annotations.Nullable;

/**
 * 留め置き: a place on the worklist. Names nobody; the line of the list is how the office finds the person.
 *
 * @param cautions why
 * @param heldBy account, null when the list said it
 * @param heldWhy the office's reason, null when the list said it
 * @param decisions everything decided so far, oldest first
 */
public record HeldPerson(
        UUID personId,
        UUID listId,
        int line,
        Set<Caution> cautions,
        State state,
        Instant heldAt,
        @Nullable String heldBy,
        @Nullable String heldWhy,
        List<Decision> decisions) {

    /** After a release: whatever the list said, a second person is needed then. */
    boolean wasHeldAgain() {
        return decisions.stream().anyMatch(decided -> decided.decision() == State.HELD);
    }

    public enum State {
        HELD,
        /** may be told */
        RELEASED,
        /** is not told */
        NO_NOTICE
    }

    /**
     * @param channel null unless released
     * @param needsSecond counts only when a second person confirmed it
     * @param answer null while nobody answered, or nobody has to
     */
    public record Decision(
            long position,
            State decision,
            @Nullable Channel channel,
            String reason,
            String by,
            Instant at,
            boolean needsSecond,
            @Nullable Answer answer) {

        /** Whether a second person has to look at it. */
        public boolean waits() {
            return needsSecond && answer == null;
        }
    }

    public record Answer(boolean confirmed, String by, Instant at) {}
}
