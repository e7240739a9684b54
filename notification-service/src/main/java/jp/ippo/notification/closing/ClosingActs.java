package jp.ippo.notification.closing;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts of closing and reopening; nothing is overwritten. */
@Component
class ClosingActs {

    private final JdbcClient jdbc;

    ClosingActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClosingAct> of(UUID incidentId) {
        return jdbc.sql("select * from closing_act where incident_id = ? order by number")
                .param(incidentId)
                .query((row, n) -> new ClosingAct(
                        row.getInt("number"),
                        ClosingAct.Kind.valueOf(row.getString("act")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_account"),
                        row.getString("reason"),
                        row.getString("checklist"),
                        row.getString("duty")))
                .list();
    }

    Optional<ClosingAct> last(UUID incidentId) {
        var all = of(incidentId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** How often the case was reopened. */
    int round(UUID incidentId) {
        return jdbc.sql("select count(*) from closing_act where incident_id = ? and act = 'REOPENED'")
                .param(incidentId)
                .query(Integer.class)
                .single();
    }

    void add(UUID incidentId, ClosingAct act) {
        jdbc.sql("""
                insert into closing_act (incident_id, number, act, at, by_account, reason, checklist, duty)
                values (:incident, :number, :act, :at, :by, :reason, :checklist, :duty)
                """)
                .param("incident", incidentId)
                .param("number", act.number())
                .param("act", act.kind().name())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("reason", act.reason())
                .param("checklist", act.checklist())
                .param("duty", act.duty())
                .update();
    }
}
