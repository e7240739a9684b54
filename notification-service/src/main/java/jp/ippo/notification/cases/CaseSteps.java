package jp.ippo.notification.cases;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of the cases, in the order they were taken. */
@Component
public class CaseSteps {

    private final JdbcClient jdbc;

    CaseSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the cases that were closed and not reopened since. */
    public Set<UUID> closed(Collection<UUID> incidents) {
        return RowsByCase.about(jdbc, """
                select incident_id from (
                    select distinct on (incident_id) incident_id, step from case_step
                    where incident_id = any (:incidents) and step in ('CASE_CLOSED', 'CASE_REOPENED')
                    order by incident_id, sequence desc) latest
                where step = 'CASE_CLOSED'
                """, incidents).query(UUID.class).set();
    }

    public List<CaseStep> of(UUID incidentId) {
        return jdbc.sql("select sequence, at, by_account, step from case_step where incident_id = ? order by sequence")
                .param(incidentId)
                .query((row, n) -> new CaseStep(
                        row.getInt("sequence"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_account"),
                        Step.valueOf(row.getString("step"))))
                .list();
    }
}
