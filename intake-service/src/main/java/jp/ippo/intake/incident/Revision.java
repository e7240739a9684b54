package jp.ippo.intake.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
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
        return of(incidentId, 1, report, by, at, null);
    }

    /** The report that follows this one; this one stays as it is. */
    public Revision amended(Report report, String reason, String by, Instant at) {
        return of(incidentId(), number() + 1, report, by, at, reason);
    }

    private static Revision of(
            UUID incidentId, int number, Report report, String by, Instant at, @Nullable String reason) {
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
                report.drill());
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
