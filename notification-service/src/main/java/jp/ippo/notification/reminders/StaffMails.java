package jp.ippo.notification.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.notification.cases.RowsByCase;
import jp.ippo.notification.escalation.Superior;
import jp.ippo.notification.escalation.Told;
import jp.ippo.notification.reminders.StaffMail.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails to staff. Changed only under the lock of their case. */
@Component
public class StaffMails {

    private final JdbcClient jdbc;

    StaffMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<StaffMail> of(UUID incidentId) {
        return RowsByCase.of(incidentId, of(List.of(incidentId)));
    }

    /** The same of many cases; a case without mails is not in the map. */
    public Map<UUID, List<StaffMail>> of(Collection<UUID> incidents) {
        return RowsByCase.read(
                jdbc,
                "select * from staff_mail where incident_id = any (:incidents) order by opened_at desc, mail_id",
                incidents,
                StaffMails::mail);
    }

    Optional<StaffMail> get(UUID mailId) {
        return jdbc.sql("select * from staff_mail where mail_id = ?")
                .param(mailId)
                .query(StaffMails::mail)
                .optional();
    }

    /** Puts a reminder into the mail that collects for this mailbox, or opens one. */
    void name(UUID incidentId, Purpose purpose, Told to, long reminderId, Instant now) {
        var open = jdbc.sql("""
                select * from staff_mail
                where incident_id = ? and purpose = ? and recipient = ? and state = 'COLLECTING'
                """)
                .params(incidentId, purpose.name(), to.address())
                .query(StaffMails::mail)
                .optional();
        var mailId = open.map(StaffMail::id).orElseGet(() -> open(incidentId, purpose, to.address(), now));
        jdbc.sql("update staff_mail set offices = ?, gaps = ? where mail_id = ?")
                .params(
                        written(open.map(StaffMail::superiors).orElse(List.of()), to.superiors()),
                        written(open.map(StaffMail::gaps).orElse(List.of()), to.gaps()),
                        mailId)
                .update();
        jdbc.sql("insert into staff_mail_names (mail_id, reminder_id) values (?, ?)")
                .params(mailId, reminderId)
                .update();
    }

    private UUID open(UUID incidentId, Purpose purpose, String recipient, Instant now) {
        var mailId = UUID.randomUUID();
        jdbc.sql("""
                insert into staff_mail (mail_id, incident_id, purpose, recipient, offices, gaps, opened_at, next_attempt_at)
                values (?, ?, ?, ?, '', '', ?, ?)
                """)
                .params(mailId, incidentId, purpose.name(), recipient, Timestamp.from(now), Timestamp.from(now))
                .update();
        return mailId;
    }

    /** Locks the case of a mail that is to be sent now and which no other instance holds. */
    Optional<UUID> lockOneWaiting(Instant now, Collection<UUID> exceptCases) {
        return jdbc.sql("""
                select m.mail_id from staff_mail m join case_file f using (incident_id)
                where m.sent_at is null and m.next_attempt_at <= :now and f.incident_id <> all (:except)
                order by m.next_attempt_at limit 1 for update of f skip locked
                """)
                .param("now", Timestamp.from(now))
                .param("except", exceptCases.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    /** Asked again under the lock: another instance may have had the case a moment ago. */
    Optional<StaffMail> stillWaiting(UUID mailId, Instant now) {
        return jdbc.sql("select * from staff_mail where mail_id = ? and sent_at is null and next_attempt_at <= ?")
                .params(mailId, Timestamp.from(now))
                .query(StaffMails::mail)
                .optional();
    }

    /** From now on its text is fixed; when that was so already, nobody knows what became of the attempt before. */
    void handOver(UUID mailId, String headline, String body, Instant leaseUntil) {
        jdbc.sql("""
                update staff_mail set state = 'HANDED_OVER', headline = ?, body = ?, next_attempt_at = ?,
                    attempts = attempts + 1, in_doubt = in_doubt or state = 'HANDED_OVER'
                where mail_id = ?
                """).params(headline, body, Timestamp.from(leaseUntil), mailId).update();
    }

    /** @return whether this call wrote it down; false when it was on record already */
    boolean sent(UUID mailId, Instant at) {
        return settle(mailId, "SENT", at);
    }

    /** Of a drill, to an address that is not set for drills: it does not leave. */
    boolean held(UUID mailId, Instant at) {
        return settle(mailId, "HELD", at);
    }

    private boolean settle(UUID mailId, String state, Instant at) {
        return jdbc.sql("update staff_mail set state = ?, sent_at = ? where mail_id = ? and sent_at is null")
                        .params(state, Timestamp.from(at), mailId)
                        .update()
                == 1;
    }

    /** The server may have it: the same again later. */
    void repeat(UUID mailId, String trouble, Instant at) {
        jdbc.sql("update staff_mail set trouble = ?, next_attempt_at = ? where mail_id = ? and state = 'HANDED_OVER'")
                .params(trouble, Timestamp.from(at), mailId)
                .update();
    }

    /**
     * This attempt has not reached the server: the mail collects again, unless an earlier attempt may have reached it or
     * another mail to this mailbox collects already.
     */
    void takeBack(UUID mailId, String trouble, Instant at) {
        repeat(mailId, trouble, at);
        jdbc.sql("""
                update staff_mail m set state = 'COLLECTING', headline = null, body = null
                where mail_id = ? and state = 'HANDED_OVER' and not in_doubt and not exists (
                    select from staff_mail o where o.incident_id = m.incident_id and o.purpose = m.purpose
                        and o.recipient = m.recipient and o.state = 'COLLECTING')
                """).param(mailId).update();
    }

    private static StaffMail mail(ResultSet row, int number) throws SQLException {
        var sentAt = row.getTimestamp("sent_at");
        return new StaffMail(
                row.getObject("mail_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("recipient"),
                read(row.getString("offices")),
                read(row.getString("gaps")),
                row.getString("headline"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getString("trouble"),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString("state").equals("HELD"));
    }

    private static String written(List<Superior> before, List<Superior> more) {
        var all = new TreeSet<>(before);
        all.addAll(more);
        return all.stream().map(Superior::name).collect(Collectors.joining(","));
    }

    private static List<Superior> read(String written) {
        if (written.isEmpty()) return List.of();
        return Arrays.stream(written.split(",")).map(Superior::valueOf).toList();
    }
}
