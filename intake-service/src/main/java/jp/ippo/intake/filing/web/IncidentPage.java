package jp.ippo.intake.filing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.incident.Incident;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param next address of the page after this one, null on the last
 */
record IncidentPage(List<Entry> incidents, @Nullable String next) {

    /** @param oneMore up to one incident more than the page takes: whether there is a next page */
    static IncidentPage of(List<Incident> oneMore, int limit) {
        var entries = oneMore.stream().limit(limit).map(Entry::of).toList();
        if (oneMore.size() <= limit) return new IncidentPage(entries, null);
        var last = entries.get(entries.size() - 1).incidentId();
        return new IncidentPage(entries, "/api/incidents?before=" + last + "&limit=" + limit);
    }

    record Entry(
            UUID incidentId,
            int revision,
            Instant filedAt,
            String filedBy,
            Instant recordedAt,
            ReportingBody body,
            String department,
            Instant knownAt,
            @Nullable String overview) {

        static Entry of(Incident incident) {
            var reported = incident.current().reported();
            return new Entry(
                    reported.incidentId(),
                    reported.revision(),
                    incident.filedAt(),
                    incident.filedBy(),
                    reported.recordedAt(),
                    reported.body(),
                    reported.department(),
                    reported.facts().knownAt(),
                    reported.narrative().overview());
        }
    }
}
