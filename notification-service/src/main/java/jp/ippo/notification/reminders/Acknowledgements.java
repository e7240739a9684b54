package jp.ippo.notification.reminders;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.RowsByCase;
import jp.ippo.notification.reminders.Reminder.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has seen the reminders of a case; it ends the silence. */
@Component
public class Acknowledgements {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Reminders reminders;
    private final Clock clock;

    Acknowledgements(JdbcClient jdbc, CaseFiles cases, Reminders reminders, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Of everything that was sent until now. */
    @Transactional
    public Seen seen(UUID incidentId, String by) {
        cases.lock(incidentId);
        var seen = new Seen(of(incidentId).size() + 1, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("insert into reminder_seen (incident_id, number, seen_by, seen_at) values (?, ?, ?, ?)")
                .params(incidentId, seen.number(), by, Timestamp.from(seen.at()))
                .update();
        reminders.disarm(reminders.of(incidentId).stream()
                .filter(one -> one.purpose() == Purpose.SILENCE)
                .toList());
        return seen;
    }

    public List<Seen> of(UUID incidentId) {
        return RowsByCase.of(incidentId, of(List.of(incidentId)));
    }

    /** The same of many cases; a case of which nobody has seen anything is not in the map. */
    public Map<UUID, List<Seen>> of(Collection<UUID> incidents) {
        return RowsByCase.read(
                jdbc,
                "select * from reminder_seen where incident_id = any (:incidents) order by number",
                incidents,
                (row, n) -> new Seen(
                        row.getInt("number"),
                        row.getString("seen_by"),
                        row.getTimestamp("seen_at").toInstant()));
    }
}
