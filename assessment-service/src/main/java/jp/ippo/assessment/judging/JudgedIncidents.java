package jp.ippo.assessment.judging;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.delivery.UntreatableEvent;
import jp.ippo.events.Access;
import jp.ippo.events.IncidentReported;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The incidents heard of, each with its reports as heard; the row of an incident orders everything done to it. */
@Component
class JudgedIncidents {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JudgedIncidents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Locks the incident's row and keeps the report, unless this or a newer revision was heard already. */
    boolean hear(IncidentReported report, UUID eventId) {
        jdbc.sql("insert into judged_incident (incident_id, revision, drill) values (?, 0, ?) on conflict do nothing")
                .params(report.incidentId(), report.drill())
                .update();
        mustStayWhatItIs(report);
        keep(report.incidentId(), report.access());
        int newer = jdbc.sql(
                        "update judged_incident set revision = :revision where incident_id = :id and revision < :revision")
                .param("id", report.incidentId())
                .param("revision", report.revision())
                .update();
        if (newer == 0) return false;
        jdbc.sql("insert into heard_report (incident_id, revision, event_id, heard_at, report) values (?, ?, ?, ?, ?)")
                .params(
                        report.incidentId(),
                        report.revision(),
                        eventId,
                        Timestamp.from(clock.instant()),
                        json.writeValueAsString(report))
                .update();
        return true;
    }

    /** 閲覧制限: a decision newer than what was heard counts, whichever revision it came with. */
    private void keep(UUID incidentId, @Nullable Access decided) {
        if (decided == null) return;
        jdbc.sql("""
                update judged_incident set access_number = :number, access_officers = :officers,
                    access_accounts = case when :restricted then cast(:accounts as text[]) end
                where incident_id = :incident and access_number < :number
                """)
                .param("number", decided.number())
                .param("officers", decided.officers())
                .param("restricted", decided.restricted())
                .param("accounts", decided.accounts().toArray(String[]::new))
                .param("incident", incidentId)
                .update();
    }

    /** An incident that changed between drill and real would be counted or mailed wrongly: a person must look. */
    private void mustStayWhatItIs(IncidentReported report) {
        boolean drill = jdbc.sql("select drill from judged_incident where incident_id = ? for update")
                .param(report.incidentId())
                .query(Boolean.class)
                .single();
        if (drill != report.drill())
            throw UntreatableEvent.unreadable("drill: an incident never changes between drill and real");
    }

    /** Locks the incident's row and gives its newest report; empty when nothing was heard of it. */
    Optional<IncidentReported> lockNewest(UUID incidentId) {
        return jdbc.sql("select revision from judged_incident where incident_id = ? for update")
                .param(incidentId)
                .query(Integer.class)
                .optional()
                .map(revision -> json.readValue(text(incidentId, revision), IncidentReported.class));
    }

    private String text(UUID incidentId, int revision) {
        return jdbc.sql("select report from heard_report where incident_id = ? and revision = ?")
                .params(incidentId, revision)
                .query(String.class)
                .single();
    }

    int nextNumber(UUID incidentId) {
        return jdbc.sql(
                        "update judged_incident set last_number = last_number + 1 where incident_id = ? returning last_number")
                .param(incidentId)
                .query(Integer.class)
                .single();
    }
}
