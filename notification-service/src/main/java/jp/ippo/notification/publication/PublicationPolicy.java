package jp.ippo.notification.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 公表の基準 of one body, in one version.
 *
 * @param bodyCode of the reporting body; the mayor and the board of education may have different rules
 * @param effectiveFrom first day in Asia/Tokyo on which it holds, if approved
 * @param approvedBy the second person; null while it does not count yet
 */
public record PublicationPolicy(
        String bodyCode,
        int number,
        LocalDate effectiveFrom,
        PolicyRules rules,
        String enteredBy,
        Instant enteredAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {}
