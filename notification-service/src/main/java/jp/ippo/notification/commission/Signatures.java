package jp.ippo.notification.commission;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions a second person signed. */
@Component
class Signatures {

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Signature> of(UUID incidentId) {
        return jdbc.sql("select * from report_signature where incident_id = ? order by signed_at, kind, version")
                .param(incidentId)
                .query((row, n) -> new Signature(
                        ReportKind.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        row.getString("digest"),
                        row.getString("signed_by"),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    Optional<Signature> of(UUID incidentId, ReportKind kind, int version) {
        return of(incidentId).stream()
                .filter(one -> one.kind() == kind && one.version() == version)
                .findFirst();
    }

    void add(UUID incidentId, Signature signature) {
        jdbc.sql("""
                insert into report_signature (incident_id, kind, version, digest, signed_by, signed_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        signature.kind().name(),
                        signature.version(),
                        signature.digest(),
                        signature.signedBy(),
                        Timestamp.from(signature.signedAt()))
                .update();
    }
}
