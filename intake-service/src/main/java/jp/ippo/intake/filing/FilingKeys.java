package jp.ippo.intake.filing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.intake.incident.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The keys callers gave their requests, so that a request repeated after a broken line does not file twice. */
@Component
class FilingKeys {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FilingKeys(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Takes the key for a new incident. Whoever comes second waits until the first has committed.
     *
     * @return the incident the key has already filed, empty when it was free
     * @throws Refused 422 when it has filed another report
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> take(String account, String key, UUID newIncident, Report report, boolean restricted) {
        var digest = digest(report, restricted);
        int taken = jdbc.sql("""
                insert into filing_key (account, key, incident_id, request_digest) values (?, ?, ?, ?)
                on conflict do nothing
                """).params(account, key, newIncident, digest).update();
        if (taken == 1) return Optional.empty();
        return Optional.of(jdbc.sql("select incident_id, request_digest from filing_key where account = ? and key = ?")
                .params(account, key)
                .query((row, n) -> {
                    if (!Arrays.equals(digest, row.getBytes("request_digest"))) throw usedForAnother();
                    return row.getObject("incident_id", UUID.class);
                })
                .single());
    }

    private static Refused usedForAnother() {
        return Refused.field(
                "Idempotency-Key", "このキーは別の内容の報告で使用済みです。 / This key has already filed a report with another content.");
    }

    private byte[] digest(Report report, boolean restricted) {
        try {
            var text = json.writeValueAsString(report) + (restricted ? " restricted" : "");
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
