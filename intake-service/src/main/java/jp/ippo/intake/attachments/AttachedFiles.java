package jp.ippo.intake.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is attached, without its content. */
@Component
public class AttachedFiles {

    private static final String LIST = """
            select a.attachment_id, a.name, a.kind, a.bytes, a.sha256, a.added_by, a.added_at,
                   w.reason, w.withdrawn_by, w.withdrawn_at,
                   (select count(*) from attachment_reading r where r.attachment_id = a.attachment_id) as readings
            from attachment a left join attachment_withdrawal w using (attachment_id)
            """;

    private final JdbcClient jdbc;

    AttachedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Attachment> ofDraft(UUID draft) {
        return list("where a.draft_id = ?", draft);
    }

    public List<Attachment> ofIncident(UUID incident) {
        return list("where a.incident_id = ?", incident);
    }

    public List<Attachment> ofContract(UUID contract) {
        return list("where a.contract_id = ?", contract);
    }

    /** 閲覧の記録, the newest first. */
    public List<Reading> readings(UUID incident) {
        return readings("where a.incident_id = ?", incident);
    }

    /** 閲覧の記録 of a contract's documents, the newest first. */
    public List<Reading> readingsOfContract(UUID contract) {
        return readings("where a.contract_id = ?", contract);
    }

    private List<Reading> readings(String which, UUID id) {
        return jdbc.sql(
                        "select a.name, r.read_by, r.read_at from attachment_reading r join attachment a using (attachment_id) "
                                + which + " order by r.position desc limit 200")
                .param(id)
                .query((row, n) -> new Reading(
                        row.getString("name"),
                        row.getString("read_by"),
                        row.getTimestamp("read_at").toInstant()))
                .list();
    }

    private List<Attachment> list(String which, UUID id) {
        return jdbc.sql(LIST + which + " order by a.added_at, a.attachment_id")
                .param(id)
                .query(AttachedFiles::attachment)
                .list();
    }

    private static Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(
                row.getObject("attachment_id", UUID.class),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getInt("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                withdrawn(row),
                row.getInt("readings"));
    }

    private static Attachment.@Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
        var by = row.getString("withdrawn_by");
        return by == null
                ? null
                : new Attachment.Withdrawn(
                        row.getString("reason"),
                        by,
                        row.getTimestamp("withdrawn_at").toInstant());
    }

    /** One reading. */
    public record Reading(String name, String by, Instant at) {}
}
