package jp.ippo.intake.contractorreport;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 契約上の報告期限と実際: the hours the contract asked for against the time between the contractor's knowledge and its
 * notice.
 *
 * @param hours null where the contract names none or nobody knows
 * @param knewAt when the contractor knew; null while unknown
 */
public record NoticeClock(@Nullable Integer hours, @Nullable Instant knewAt, Instant noticeAt) {

    public enum Outcome {
        WITHIN,
        LATE,
        UNKNOWN
    }

    public Outcome outcome() {
        if (hours == null || knewAt == null) return Outcome.UNKNOWN;
        return Duration.between(knewAt, noticeAt).compareTo(Duration.ofHours(hours)) > 0
                ? Outcome.LATE
                : Outcome.WITHIN;
    }

    /** Started hours between knowledge and notice; null while unknown. */
    public @Nullable Long hoursTaken() {
        if (knewAt == null) return null;
        var taken = Duration.between(knewAt, noticeAt);
        return taken.toHours() + (taken.equals(Duration.ofHours(taken.toHours())) ? 0 : 1);
    }
}
