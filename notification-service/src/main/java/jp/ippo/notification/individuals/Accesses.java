package jp.ippo.notification.individuals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 閲覧の記録: who took personal data out of the vault, when, why and of how many. */
@Component
public class Accesses {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    Accesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param purpose in words, without personal data */
    public record Access(Instant at, String by, String purpose, int people) {}

    /** The newest first. */
    public List<Access> of(UUID incidentId) {
        return jdbc.sql("select * from vault_access where incident_id = ? order by position desc limit " + SHOWN)
                .param(incidentId)
                .query((row, n) -> new Access(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_account"),
                        row.getString("purpose"),
                        row.getInt("people")))
                .list();
    }
}
