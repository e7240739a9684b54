package jp.ippo.notification.closing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 完了の手続: one act.
 *
 * @param by account of the member of staff, or {@code ippo}
 * @param checklist as it stood then, as JSON
 * @param duty 報告義務 as it stood then
 */
public record ClosingAct(
        int number,
        Kind kind,
        Instant at,
        String by,
        @Nullable String reason,
        String checklist,
        @Nullable String duty) {

    public enum Kind {
        PROPOSED,
        RETURNED,
        CLOSED,
        REOPENED
    }
}
