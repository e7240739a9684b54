package jp.ippo.notification.cases;

import java.util.List;
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
