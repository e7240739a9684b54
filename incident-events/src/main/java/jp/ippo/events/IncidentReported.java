package jp.ippo.events;

import java.time.Instant;
import java.util.UUID;

/**
 * 漏えい等の報告: a department filed or amended an incident. Carries the whole current revision, so that a reader that
 * missed an earlier one is still right; readers ignore revisions lower than one they have seen.
 *
 * @param revision counted from 1 per incident, without gaps
 * @param recordedAt when intake stored this revision
 * @param recordedBy account of the member of staff who filed or amended (never an affected person)
 * @param amendmentReason why an earlier revision was amended; null for revision 1
 */
public record IncidentReported(
        UUID incidentId,
        int revision,
        Instant recordedAt,
        String recordedBy,
        String amendmentReason,
        ReportingBody body,
        String department,
        ReportedFacts facts,
        Narrative narrative) {

    /** Event type, and the name of its topic. */
    public static final String TYPE = "jp.ippo.incident.reported.v1";
}
