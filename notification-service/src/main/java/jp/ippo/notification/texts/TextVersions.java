package jp.ippo.notification.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.texts.FactBase.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register of versions and approvals. */
@Component
class TextVersions {

    private static final String ALL = """
            select v.*, a.approved_by, a.approved_at, a.despite from text_version v
            left join text_approval a on a.incident_id = v.incident_id and a.kind = v.kind and a.version = v.version
                and a.digest = v.digest
            where v.incident_id = :incident and v.kind = :kind
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TextVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Newest first. */
    List<TextVersion> of(UUID incidentId, TextKind kind) {
        return jdbc.sql(ALL + "order by v.version desc")
                .param("incident", incidentId)
                .param("kind", kind.name())
                .query(this::version)
                .list();
    }

    Optional<TextVersion> newest(UUID incidentId, TextKind kind) {
        return jdbc.sql(ALL + "order by v.version desc limit 1")
                .param("incident", incidentId)
                .param("kind", kind.name())
                .query(this::version)
                .optional();
    }

    void add(UUID incidentId, TextVersion text, String partsAsStored) {
        jdbc.sql("""
                insert into text_version (incident_id, kind, version, parts, digest, revision, assessment_no, facts_no,
                    written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        text.kind().name(),
                        text.version(),
                        partsAsStored,
                        text.digest(),
                        text.basis().revision(),
                        text.basis().assessmentNumber(),
                        text.basis().officersNumber(),
                        text.writtenBy(),
                        Timestamp.from(text.writtenAt()))
                .update();
    }

    void approve(UUID incidentId, TextVersion text, TextVersion.Approval approval) {
        jdbc.sql("""
                insert into text_approval (incident_id, kind, version, digest, despite, approved_by, approved_at)
                values (:incident, :kind, :version, :digest, :despite, :by, :at)
                """)
                .param("incident", incidentId)
                .param("kind", text.kind().name())
                .param("version", text.version())
                .param("digest", text.digest())
                .param("despite", approval.despite())
                .param("by", approval.by())
                .param("at", Timestamp.from(approval.at()))
                .update();
    }

    String stored(Map<Part, String> parts) {
        return json.writeValueAsString(parts);
    }

    private TextVersion version(ResultSet row, int n) throws SQLException {
        var approvedAt = row.getTimestamp("approved_at");
        return new TextVersion(
                TextKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                json.readValue(row.getString("parts"), new TypeReference<EnumMap<Part, String>>() {}),
                row.getString("digest"),
                new Basis(row.getInt("revision"), row.getInt("assessment_no"), row.getInt("facts_no")),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant(),
                approvedAt == null
                        ? null
                        : new TextVersion.Approval(
                                row.getString("approved_by"), approvedAt.toInstant(), row.getString("despite")));
    }
}
