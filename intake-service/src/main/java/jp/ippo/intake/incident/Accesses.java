package jp.ippo.intake.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 閲覧制限: every decision is kept; the newest stands beside the incident, where each question for incidents sees it. */
final class Accesses {

    private final JdbcClient jdbc;

    Accesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that holds the incident's row. */
    void keep(UUID incident, UUID event, Access decided, String by, @Nullable String reason, Instant at) {
        var accounts = decided.accounts().toArray(String[]::new);
        jdbc.sql("""
                insert into incident_access
                    (incident_id, number, event_id, decided_at, decided_by, reason, restricted, accounts, officers)
                values (:incident, :number, :event, :at, :by, :reason, :restricted, :accounts, :officers)
                """)
                .param("incident", incident)
                .param("number", decided.number())
                .param("event", event)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("reason", reason)
                .param("restricted", decided.restricted())
                .param("accounts", accounts)
                .param("officers", decided.officers())
                .update();
        jdbc.sql("""
                update incident set access_number = :number, access_officers = :officers,
                    access_accounts = case when :restricted then cast(:accounts as text[]) end
                where incident_id = :incident
                """)
                .param("number", decided.number())
                .param("officers", decided.officers())
                .param("restricted", decided.restricted())
                .param("accounts", accounts)
                .param("incident", incident)
                .update();
    }

    List<AccessDecision> of(UUID incident) {
        return jdbc.sql("select * from incident_access where incident_id = ? order by number desc")
                .param(incident)
                .query((row, n) -> new AccessDecision(
                        new Access(
                                row.getInt("number"),
                                row.getBoolean("restricted"),
                                List.of((String[]) row.getArray("accounts").getArray()),
                                row.getBoolean("officers")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    /** As the incident's row says; null when nothing was ever decided. */
    static @Nullable Access standing(ResultSet row) throws SQLException {
        int number = row.getInt("access_number");
        if (number == 0) return null;
        var accounts = row.getArray("access_accounts");
        return accounts == null
                ? new Access(number, false, List.of(), false)
                : new Access(number, true, List.of((String[]) accounts.getArray()), row.getBoolean("access_officers"));
    }
}
