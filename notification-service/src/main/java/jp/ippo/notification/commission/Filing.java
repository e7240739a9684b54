package jp.ippo.notification.commission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 提出の記録: a person filed a version of the report at the PPC's form.
 *
 * @param number counted from 1 per incident
 * @param receiptNumber 受付番号
 * @param lateReason null when it was not late
 */
public record Filing(
        int number,
        int version,
        Instant filedAt,
        String receiptNumber,
        @Nullable String lateReason,
        String recordedBy,
        Instant recordedAt) {

    public boolean wasLate() {
        return lateReason != null;
    }
}
