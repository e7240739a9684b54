package jp.ippo.notification.reminders;

import java.util.List;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Cases that were judged before anybody was reminded of anything: armed once, when the service starts. */
@Component
class UnwatchedCases {

    private static final Logger log = LoggerFactory.getLogger(UnwatchedCases.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final CaseFiles cases;
    private final Arming arming;

    UnwatchedCases(JdbcClient jdbc, TransactionOperations transaction, CaseFiles cases, Arming arming) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.arming = arming;
    }

    void arm() {
        for (var incidentId : find()) {
            try {
                transaction.executeWithoutResult(status -> {
                    cases.lock(incidentId);
                    arming.arm(incidentId);
                    jdbc.sql("delete from unwatched_case where incident_id = ?")
                            .param(incidentId)
                            .update();
                });
            } catch (RuntimeException unreadable) {
                log.error(
                        "Nobody can be reminded of case {}: {}",
                        incidentId,
                        unreadable.getClass().getSimpleName());
            }
        }
    }

    private List<UUID> find() {
        return jdbc.sql("select incident_id from unwatched_case")
                .query(UUID.class)
                .list();
    }
}
