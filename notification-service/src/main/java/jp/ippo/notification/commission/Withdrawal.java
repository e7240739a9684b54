package jp.ippo.notification.commission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 取下げ: a filed report is to be withdrawn with the PPC. One proposes, another approves, and who told the PPC records it.
 *
 * @param number counted from 1 per incident
 * @param filing number of the filing it is about
 * @param toldAt when the PPC was told, null until then
 */
public record Withdrawal(
        int number,
        int filing,
        String reason,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable String approvedBy,
        @Nullable String stoppedBy,
        @Nullable Instant toldAt) {

    public enum State {
        PROPOSED,
        APPROVED,
        STOPPED,
        /** the PPC was told: the report does not stand any more */
        WITHDRAWN
    }

    boolean isUnderWay() {
        return state == State.PROPOSED || state == State.APPROVED;
    }
}
