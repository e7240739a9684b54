package jp.ippo.intake.contractorreport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 報告用リンク of a contractor.
 *
 * @param contractId the contract it was given out for; null for all of the contractor
 * @param revocation null while it is not revoked
 */
public record ReportLink(
        UUID id,
        UUID contractorId,
        @Nullable UUID contractId,
        Instant issuedAt,
        String issuedBy,
        Instant expiresAt,
        @Nullable Revocation revocation) {

    public record Revocation(Instant at, String by, String reason) {}

    public boolean isOpenAt(Instant moment) {
        return revocation == null && moment.isBefore(expiresAt);
    }

    /** @param token to be handed over now; it cannot be shown again */
    public record Issued(ReportLink link, Token token) {}
}
