package jp.ippo.notification.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.ippo.notification.cases.RowsByCase;
import jp.ippo.notification.reminders.Reminder.Purpose;
import jp.ippo.notification.reminders.Reminder.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The durable timers. Changed only under the lock of their case. */
@Component
public class Reminders {

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a case, also those of dates that have moved since, in the order of their moments. */
    public List<Reminder> of(UUID incidentId) {
        return RowsByCase.of(incidentId, of(List.of(incidentId)));
    }

    /** The same of many cases; a case without reminders is not in the map. */
    public Map<UUID, List<Reminder>> of(Collection<UUID> incidents) {
        return RowsByCase.read(jdbc, """
                select r.*, (select case when bool_and(m.sent_at is not null) then max(m.sent_at) end
                             from staff_mail_names n join staff_mail m using (mail_id)
                             where n.reminder_id = r.reminder_id) as sent_at
                from reminder r where r.incident_id = any (:incidents) order by r.planned_at, r.reminder_id
                """, incidents, Reminders::reminder);
    }

    /** Arms, or arms again what was disarmed; what stands in a mail stays there. */
    void arm(UUID incidentId, Set<Moment> moments) {
        if (moments.isEmpty()) return;
        jdbc.sql("""
                insert into reminder (incident_id, purpose, kind, subject, due_on, planned_at)
                select :incident, wanted.* from unnest(cast(:purposes as text[]), cast(:kinds as text[]),
                    cast(:subjects as text[]), cast(:days as date[]), cast(:moments as timestamptz[])) wanted
                on conflict (incident_id, purpose, kind, subject, due_on, planned_at)
                    do update set state = 'ARMED' where reminder.state = 'DISARMED'
                """)
                .param("incident", incidentId)
                .param("purposes", each(moments, Moment::purpose))
                .param("kinds", each(moments, Moment::kind))
                .param("subjects", each(moments, Moment::subject))
                .param("days", each(moments, Moment::dueOn))
                .param("moments", each(moments, Moment::at))
                .update();
    }

    private static String[] each(Set<Moment> moments, Function<Moment, Object> part) {
        return moments.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    void disarm(Collection<Reminder> reminders) {
        if (reminders.isEmpty()) return;
        jdbc.sql("update reminder set state = 'DISARMED' where reminder_id in (:ids) and state = 'ARMED'")
                .param("ids", reminders.stream().map(Reminder::id).toList())
                .update();
    }

    /**
     * Locks a case of which something is due and which no other instance holds: the one that waits longest.
     *
     * @param except cases that made trouble in this round
     */
    Optional<UUID> lockOneDue(Instant now, Collection<UUID> except) {
        return jdbc.sql("""
                select f.incident_id from reminder r join case_file f using (incident_id)
                where r.state = 'ARMED' and r.planned_at <= :now and f.incident_id <> all (:except)
                order by r.planned_at limit 1 for update of f skip locked
                """)
                .param("now", Timestamp.from(now))
                .param("except", except.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    void named(long reminderId) {
        jdbc.sql("update reminder set state = 'NAMED' where reminder_id = ? and state = 'ARMED'")
                .param(reminderId)
                .update();
    }

    List<Reminder> inMail(UUID mailId) {
        return jdbc.sql("""
                select r.*, null::timestamptz as sent_at
                from reminder r join staff_mail_names n using (reminder_id)
                where n.mail_id = ? order by r.due_on, r.planned_at, r.reminder_id
                """).param(mailId).query(Reminders::reminder).list();
    }

    private static Reminder reminder(ResultSet row, int number) throws SQLException {
        var sentAt = row.getTimestamp("sent_at");
        return new Reminder(
                row.getLong("reminder_id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("kind"),
                row.getString("subject"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("planned_at").toInstant(),
                State.valueOf(row.getString("state")),
                sentAt == null ? null : sentAt.toInstant());
    }
}
