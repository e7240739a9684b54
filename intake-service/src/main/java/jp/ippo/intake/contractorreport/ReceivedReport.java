package jp.ippo.intake.contractorreport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it came in, and what became of it.
 *
 * @param contractId the contract of its link; null when the link is for all contracts
 * @param incidents that were filed out of it
 * @param draftedBy accounts that have it in a draft not yet filed
 * @param setAside null unless somebody found that nothing is to be done
 */
public record ReceivedReport(
        UUID id,
        UUID contractorId,
        @Nullable UUID contractId,
        Instant submittedAt,
        ContractorsReport said,
        List<UUID> incidents,
        List<String> draftedBy,
        @Nullable SetAside setAside) {

    public record SetAside(String reason, String by, Instant at) {}

    /** Nobody has made an incident of it, and nobody has said why not: the clock runs all the same. */
    public boolean isWaiting() {
        return incidents.isEmpty() && setAside == null;
    }

    /** The contractor's notice to the city at the latest: this report, or the earlier moment it names. */
    public Instant noticeAt() {
        var told = said.toldAt();
        return told != null && told.isBefore(submittedAt) ? told : submittedAt;
    }
}
