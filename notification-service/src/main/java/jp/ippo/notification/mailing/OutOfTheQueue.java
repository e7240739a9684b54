package jp.ippo.notification.mailing;

import java.util.UUID;
import jp.ippo.notification.individuals.Withheld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes one person out of the queue, or out of a worker's hand as long as the message was not handed over. */
@Component
class OutOfTheQueue implements Withheld {

    private final Claims claims;
    private final JdbcClient jdbc;

    OutOfTheQueue(Claims claims, JdbcClient jdbc) {
        this.claims = claims;
        this.jdbc = jdbc;
    }

    @Override
    public Mail withhold(UUID incidentId, UUID personId) {
        claims.closeThatOf(personId);
        jdbc.sql("""
                update delivery set state = 'HELD', claim = null, place = null, handed_over_at = null, reason = null
                where incident_id = ? and person_id = ? and state in ('QUEUED', 'NEEDS_PAPER')
                """).params(incidentId, personId).update();
        return jdbc.sql("select state from delivery where incident_id = ? and person_id = ?")
                .params(incidentId, personId)
                .query(String.class)
                .optional()
                .map(OutOfTheQueue::mail)
                .orElse(Mail.NONE_LEFT);
    }

    private static Mail mail(String state) {
        return switch (state) {
            case "SENDING" -> Mail.LEAVING;
            case "SENT" -> Mail.SENT;
            case "IN_DOUBT" -> Mail.IN_DOUBT;
            default -> Mail.NONE_LEFT;
        };
    }
}
