package jp.ippo.intake.contractorevent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 委託先事案.
 *
 * @param reportId the contractor's report it began with; null without one
 * @param revision of the shared facts, counted from 1
 * @param shared the newest
 * @param bodies the incidents of the bodies, in the order in which they were filed
 */
public record ContractorEvent(
        UUID id,
        UUID contractorId,
        @Nullable UUID reportId,
        boolean drill,
        Instant openedAt,
        String openedBy,
        int revision,
        SharedFacts shared,
        List<Share> bodies) {

    ContractorEvent with(List<Share> bodies) {
        return new ContractorEvent(id, contractorId, reportId, drill, openedAt, openedBy, revision, shared, bodies);
    }

    /**
     * The incident of one body.
     *
     * @param contractorKnewAt when the contractor knew that this body's information was concerned; null while unknown
     */
    public record Share(
            UUID incidentId,
            UUID eventId,
            UUID contractId,
            @Nullable Instant contractorKnewAt,
            Instant filedAt,
            String filedBy) {}

    /**
     * A revision of the shared facts.
     *
     * @param reason null for the first
     */
    public record Revision(
            int number, Instant at, String by, @Nullable String reason) {}

    /**
     * What a revision did to one incident.
     *
     * @param incidentRevision that carries it; null where nothing was changed
     * @param leftAlone fields in which the body says something else
     */
    public record Reach(
            int revision, UUID incidentId, @Nullable Integer incidentRevision, List<String> leftAlone) {}

    /**
     * 相違: a body says something else than the shared facts.
     *
     * @param own and {@code shared} as JSON
     * @param kept why the body's entry stays; null while nobody has confirmed it
     */
    public record Difference(
            String field,
            String own,
            String shared,
            @Nullable Kept kept) {

        public boolean isOpen() {
            return kept == null;
        }
    }

    public record Kept(String reason, String by, Instant at) {}
}
