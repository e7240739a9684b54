package jp.ippo.notification.mailing;

import java.util.UUID;
import jp.ippo.notification.individuals.Released;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who were held and are free to be told now. */
@Component
class Latecomers implements Released {

    private final JdbcClient jdbc;

    Latecomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void released(UUID incidentId, UUID personId) {
        jdbc.sql("""
                insert into delivery (person_id, incident_id, channel, notice_version, state, next_attempt_at)
                select person_id, incident_id, channel, notice_version,
                    case channel when 'E_MAIL' then 'QUEUED' else 'NEEDS_PAPER' end, now()
                from person_to_notify join sending using (incident_id)
                where incident_id = ? and person_id = ?
                on conflict (person_id) do update set channel = excluded.channel, state = excluded.state,
                    notice_version = excluded.notice_version, next_attempt_at = excluded.next_attempt_at
                where delivery.state = 'HELD'
                """).params(incidentId, personId).update();
    }
}
