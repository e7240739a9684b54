package jp.ippo.intake.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.ippo.events.Access;
import jp.ippo.events.IncidentReported;
import org.jspecify.annotations.Nullable;

/**
 * 版: one report of an incident, as stored and as announced.
 *
 * @param eventId id of the event that announces it, chosen when it is made and kept with it
 */
public record Revision(UUID eventId, IncidentReported reported) {

    /** The first report of a new incident. */
    public static Revision first(UUID incidentId, Report report, String by, Instant at) {
        return of(incidentId, 1, report, by, at, null, null);
    }

    /** The report that follows this one; this one stays as it is. */
    public Revision amended(Report report, String reason, String by, Instant at) {
        return of(incidentId(), number() + 1, report, by, at, reason, reported.access());
    }

    /** This revision under a decision about who may see it, for an announcement of its own. */
    public Revision under(Access decided) {
        return new Revision(UUID.randomUUID(), reported.with(decided));
    }

    /** The same for a first revision that nobody has heard of yet. */
    public Revision wishedRestricted() {
        return new Revision(eventId, reported.with(Access.wishedBy(reported.recordedBy())));
    }

    private static Revision of(
            UUID incidentId,
            int number,
            Report report,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable Access access) {
        var reported = new IncidentReported(
                incidentId,
                number,
                // PostgreSQL keeps microseconds: what is announced equals what is stored.
                at.truncatedTo(ChronoUnit.MICROS),
                by,
                reason,
                report.body(),
                report.department(),
                report.facts(),
                report.narrative(),
                report.drill(),
                access);
        return new Revision(UUID.randomUUID(), reported);
    }

    public UUID incidentId() {
        return reported.incidentId();
    }

    public int number() {
        return reported.revision();
    }

    public Report report() {
        return Report.in(reported);
    }
}
