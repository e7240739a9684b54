package jp.ippo.notification.statistics;

import java.util.UUID;
import jp.ippo.notification.cases.AfterNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the figures of a case again whenever it was reported or judged anew. */
@Component
class Figures implements AfterNews {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void heard(UUID incidentId, UUID eventId) {
        jdbc.sql("select take_figures(?)")
                .param(incidentId)
                .query((row, n) -> n)
                .list();
    }
}
