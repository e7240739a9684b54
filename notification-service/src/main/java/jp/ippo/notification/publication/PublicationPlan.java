package jp.ippo.notification.publication;

import java.time.Instant;
import jp.ippo.notification.publication.Publication.Channel;
import org.jspecify.annotations.Nullable;

/**
 * 公表予定の記録: the plan was made, moved or given up.
 *
 * @param number a higher one replaces the lower ones
 * @param at the planned moment; null when the plan was cancelled
 * @param reason why it was moved or cancelled; null for a plan made where none stood
 */
public record PublicationPlan(
        int number,
        Act act,
        @Nullable Instant at,
        Channel channel,
        @Nullable String reason,
        String by,
        Instant recordedAt) {

    public enum Act {
        SET,
        MOVED,
        CANCELLED
    }

    boolean stands() {
        return act != Act.CANCELLED;
    }
}
