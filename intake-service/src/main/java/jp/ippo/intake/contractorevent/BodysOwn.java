package jp.ippo.intake.contractorevent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import org.jspecify.annotations.Nullable;

/**
 * What is one body's own in a contractor event: when it knew, when it was told, and what of it the contractor held.
 *
 * @param key made with the form: sending it twice files one incident
 * @param contractId the contract under which the contractor held it; it names the body and the department
 * @param data the sets of the contract that are concerned; all of them when empty
 * @param contractorKnewAt when the contractor knew that they were concerned; null while unknown
 */
public record BodysOwn(
        UUID key,
        UUID contractId,
        List<UUID> data,
        @Nullable Instant contractorKnewAt,
        ReportedFacts facts,
        Narrative narrative) {}
