package jp.ippo.notification.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 公表の決定.
 *
 * @param number a higher one replaces the lower ones
 * @param proposed what the policy proposed when it was decided
 * @param policyBody whose policy, null where none was in force
 * @param withheldFor code of the policy's reason, for a withholding
 * @param approvedBy the second person of a withholding; null for the others and while it does not count yet
 */
public record PublicationDecision(
        int number,
        Mode mode,
        Mode proposed,
        @Nullable String policyBody,
        @Nullable Integer policyNumber,
        @Nullable String withheldFor,
        @Nullable String reason,
        String decidedBy,
        Instant decidedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    /** A withholding waits for its second person. */
    public boolean holds() {
        return mode != Mode.WITHHELD || approvedBy != null;
    }

    boolean withholds() {
        return mode == Mode.WITHHELD && approvedBy != null;
    }
}
