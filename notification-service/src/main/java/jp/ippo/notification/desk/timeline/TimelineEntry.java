package jp.ippo.notification.desk.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline.
 *
 * @param number of the revision, judgement or step
 * @param at as the event says it
 * @param word key of what it says, for example {@code duty.REQUIRED}; null for a report
 * @param reason a person's, null when none was given
 * @param changes against the revision before; null where there is none to compare with
 * @param outdated a higher number was heard before
 * @param raw the event's own JSON, in lines
 */
public record TimelineEntry(
        Kind kind,
        int number,
        Instant at,
        Instant heardAt,
        String by,
        @Nullable String word,
        @Nullable String reason,
        @Nullable List<Change> changes,
        boolean outdated,
        String raw) {

    public enum Kind {
        REPORTED,
        ASSESSED,
        PROGRESSED
    }

    /**
     * A field that changed.
     *
     * @param field in words
     * @param before in words; empty for nothing
     */
    public record Change(String field, String before, String after) {}
}
