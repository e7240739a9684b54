package jp.ippo.notification.cases;

import java.util.UUID;
import jp.ippo.door.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases, one per incident. */
@Component
public class CaseFiles {

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the case for the rest of the transaction. Whatever changes a case or announces a step does this first, so that
     * steps are counted without gaps and the gate cannot be passed by a race.
     *
     * @throws Refused 404 when there is no such case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID incidentId) {
        jdbc.sql("select incident_id from case_file where incident_id = ? for update")
                .param(incidentId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("この案件はありません。 / There is no such case."));
    }
}
