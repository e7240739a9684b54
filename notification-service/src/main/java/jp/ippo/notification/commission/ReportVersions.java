package jp.ippo.notification.commission;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The frozen versions. */
@Component
class ReportVersions {

    private static final String READ = """
            select v.*, array(select a.account from report_author a where a.incident_id = v.incident_id
                and a.kind = v.kind and a.version = v.version order by a.account) authors
            from report_version v where v.incident_id = ? and v.kind = ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    Optional<ReportVersion> newest(UUID incidentId, ReportKind kind) {
        return jdbc.sql(READ + " order by v.version desc limit 1")
                .params(incidentId, kind.name())
                .query(versions())
                .optional();
    }

    Optional<ReportVersion> version(UUID incidentId, ReportKind kind, int version) {
        return jdbc.sql(READ + " and v.version = ?")
                .params(incidentId, kind.name(), version)
                .query(versions())
                .optional();
    }

    /** Of each kind that was begun the number of its newest version. */
    Map<ReportKind, Integer> newestNumbers(UUID incidentId) {
        return jdbc
                .sql("select kind, max(version) as newest from report_version where incident_id = ? group by kind")
                .param(incidentId)
                .query((row, n) -> Map.entry(ReportKind.valueOf(row.getString("kind")), row.getInt("newest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of all kinds, the oldest first. */
    List<VersionHead> heads(UUID incidentId) {
        return jdbc.sql("""
                select kind, version, revision, assessment_no, drafted_at, drafted_by from report_version
                where incident_id = ? order by drafted_at, kind, version
                """)
                .param(incidentId)
                .query((row, n) -> new VersionHead(
                        ReportKind.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        row.getInt("revision"),
                        row.getInt("assessment_no"),
                        row.getTimestamp("drafted_at").toInstant(),
                        row.getString("drafted_by")))
                .list();
    }

    String inJson(List<FilledField> fields) {
        return json.writeValueAsString(fields);
    }

    void add(UUID incidentId, ReportVersion report, String fields) {
        jdbc.sql("""
                insert into report_version (incident_id, kind, version, revision, assessment_no, drafted_at, drafted_by,
                    fields, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        report.kind().name(),
                        report.version(),
                        report.revision(),
                        report.assessmentNumber(),
                        Timestamp.from(report.draftedAt()),
                        report.draftedBy(),
                        fields,
                        report.digest())
                .update();
        for (var author : report.authors()) {
            jdbc.sql("insert into report_author (incident_id, kind, version, account) values (?, ?, ?, ?)")
                    .params(incidentId, report.kind().name(), report.version(), author)
                    .update();
        }
    }

    private RowMapper<ReportVersion> versions() {
        return (row, n) -> new ReportVersion(
                ReportKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getInt("revision"),
                row.getInt("assessment_no"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("drafted_by"),
                List.of((String[]) row.getArray("authors").getArray()),
                row.getString("digest"),
                List.of(json.readValue(row.getString("fields"), FilledField[].class)));
    }
}
