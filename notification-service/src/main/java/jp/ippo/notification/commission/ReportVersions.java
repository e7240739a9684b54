package jp.ippo.notification.commission;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The frozen versions. */
@Component
class ReportVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<PreliminaryReport> newest(UUID incidentId) {
        return jdbc.sql("""
                select * from report_version where incident_id = ? and kind = 'PRELIMINARY'
                order by version desc limit 1
                """).param(incidentId).query(reports()).optional();
    }

    Optional<PreliminaryReport> version(UUID incidentId, int version) {
        return jdbc.sql("select * from report_version where incident_id = ? and kind = 'PRELIMINARY' and version = ?")
                .params(incidentId, version)
                .query(reports())
                .optional();
    }

    void add(UUID incidentId, PreliminaryReport report) {
        jdbc.sql("""
                insert into report_version (incident_id, kind, version, revision, assessment_no, drafted_at, fields)
                values (?, 'PRELIMINARY', ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        report.version(),
                        report.revision(),
                        report.assessmentNumber(),
                        Timestamp.from(report.draftedAt()),
                        json.writeValueAsString(report.fields()))
                .update();
    }

    private RowMapper<PreliminaryReport> reports() {
        return (row, n) -> new PreliminaryReport(
                row.getInt("version"),
                row.getInt("revision"),
                row.getInt("assessment_no"),
                row.getTimestamp("drafted_at").toInstant(),
                List.of(json.readValue(row.getString("fields"), FilledField[].class)));
    }
}
