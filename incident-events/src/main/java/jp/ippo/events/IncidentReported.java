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
 * @param drill 訓練: an exercise. Never null: what does not say it is a drill is real; an incident never changes from one to
 *     the other
 * @param access 閲覧制限 as it was when this was said; null where nothing was ever decided about it. A later decision says the
 *     same revision once more, under an event id of its own: readers take it by {@link Access#number}, not by revision
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
        Narrative narrative,
        Boolean drill,
        Access access) {

    /** Event type, and the name of its topic. */
    public static final String TYPE = "jp.ippo.incident.reported.v1";

    /** Also for readers of a message without the field: it is no drill. */
    public IncidentReported {
        drill = Boolean.TRUE.equals(drill);
    }

    /** The same revision under another decision about who may see it. */
    public IncidentReported with(Access decided) {
        return new IncidentReported(
                incidentId,
                revision,
                recordedAt,
                recordedBy,
                amendmentReason,
                body,
                department,
                facts,
                narrative,
                drill,
                decided);
    }
}
