package jp.ippo.notification.commission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 提出の記録: a person filed a version of a report at the PPC's form. A later record of the same version corrects the earlier.
 *
 * @param number counted from 1 per incident
 * @param receiptNumber 受付番号
 * @param lateReason null when it was not late
 */
public record Filing(
        int number,
        ReportKind kind,
        int version,
        Instant filedAt,
        String receiptNumber,
        @Nullable String lateReason,
        String recordedBy,
        Instant recordedAt) {

    public boolean wasLate() {
        return lateReason != null;
    }

    boolean isOf(ReportKind kind, int version) {
        return this.kind == kind && this.version == version;
    }
}
