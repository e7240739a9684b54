package jp.ippo.intake.register.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is, or is to be, told. The unique key of a row is what keeps two instances from telling the same twice. */
@Component
public class Messages {

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param contractId null when it is about no contract in particular
     * @param kind of the date, or the purpose where it is of no date
     * @param subject which of several of its kind
     * @param stage days after the day, days of waiting, or the version of the confirmation
     */
    record Thing(
            @Nullable UUID contractId,
            String bodyCode,
            Told.Purpose purpose,
            String kind,
            String subject,
            LocalDate dueOn,
            int stage) {}

    /** @return whether it was new */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(Thing thing, Office office, String headline, String body, Instant now) {
        return jdbc.sql("""
                insert into register_message (message_id, contract_id, body_code, purpose, kind, subject, due_on, stage,
                    office, opened_at, headline, body, next_attempt_at)
                values (:id, :contract, :bodyCode, :purpose, :kind, :subject, :due, :stage, :office, :now, :headline,
                    :body, :now)
                on conflict do nothing
                """)
                        .param("id", UUID.randomUUID())
                        .param("contract", thing.contractId())
                        .param("bodyCode", thing.bodyCode())
                        .param("purpose", thing.purpose().name())
                        .param("kind", thing.kind())
                        .param("subject", thing.subject())
                        .param("due", java.sql.Date.valueOf(thing.dueOn()))
                        .param("stage", thing.stage())
                        .param("office", office.name())
                        .param("now", Timestamp.from(now))
                        .param("headline", headline)
                        .param("body", body)
                        .update()
                == 1;
    }

    /** A mail for one office: what waits for it now, or what went with an attempt before. */
    record Claimed(UUID mailId, String bodyCode, Office office, Told.Purpose purpose, int attempt, List<Line> lines) {}

    record Line(String headline, String body) {}

    /** @param leaseUntil when somebody else may take it for abandoned */
    @Transactional
    public Optional<Claimed> claim(Instant now, Instant leaseUntil) {
        // One instance at a time, for the moment of choosing only: no mail is open while SMTP talks.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('register_message'))")
                .query((row, n) -> n)
                .list();
        return jdbc.sql("""
                select mail_id, body_code, office, purpose from register_message
                where sent_at is null and next_attempt_at <= ? order by next_attempt_at, message_id limit 1
                """)
                .param(Timestamp.from(now))
                .query((row, n) -> new First(
                        row.getObject("mail_id", UUID.class),
                        row.getString("body_code"),
                        row.getString("office"),
                        row.getString("purpose")))
                .optional()
                .map(first -> lease(first, now, leaseUntil));
    }

    /** @param mailId null while it was never tried */
    private record First(@Nullable UUID mailId, String bodyCode, String office, String purpose) {}

    private Claimed lease(First first, Instant now, Instant leaseUntil) {
        var mailId = first.mailId() == null ? UUID.randomUUID() : first.mailId();
        if (first.mailId() == null)
            jdbc.sql("""
                    update register_message set mail_id = ? where message_id in (
                        select message_id from register_message
                        where sent_at is null and mail_id is null and next_attempt_at <= ?
                          and body_code = ? and office = ? and purpose = ? order by due_on, message_id limit 200)
                    """)
                    .params(mailId, Timestamp.from(now), first.bodyCode(), first.office(), first.purpose())
                    .update();
        jdbc.sql("update register_message set next_attempt_at = ?, attempts = attempts + 1 where mail_id = ?")
                .params(Timestamp.from(leaseUntil), mailId)
                .update();
        int attempt = jdbc.sql("select max(attempts) from register_message where mail_id = ?")
                .param(mailId)
                .query(Integer.class)
                .single();
        return new Claimed(
                mailId,
                first.bodyCode(),
                Office.valueOf(first.office()),
                Told.Purpose.valueOf(first.purpose()),
                attempt,
                jdbc.sql("select headline, body from register_message where mail_id = ? order by due_on, message_id")
                        .param(mailId)
                        .query((row, n) -> new Line(row.getString("headline"), row.getString("body")))
                        .list());
    }

    void sent(UUID mailId, String recipient, Instant at) {
        jdbc.sql("""
                update register_message set sent_at = ?, recipient = ?, trouble = null
                where mail_id = ? and sent_at is null
                """).params(Timestamp.from(at), recipient, mailId).update();
    }

    void failed(UUID mailId, String trouble, Instant again) {
        jdbc.sql("update register_message set trouble = ?, next_attempt_at = ? where mail_id = ? and sent_at is null")
                .params(trouble, Timestamp.from(again), mailId)
                .update();
    }

    /**
     * The newest first.
     *
     * @param department of this department only, of all when empty
     */
    public List<Told> newest(Optional<String> department, int howMany) {
        return jdbc.sql("""
                select m.* from register_message m left join contract c using (contract_id)
                where :department::text is null or c.department = :department
                order by m.opened_at desc, m.message_id desc limit :howMany
                """)
                .param("department", department.orElse(null))
                .param("howMany", howMany)
                .query(Messages::told)
                .list();
    }

    public List<Told> ofContract(UUID contract) {
        return jdbc.sql("select * from register_message where contract_id = ? order by opened_at desc, message_id desc")
                .param(contract)
                .query(Messages::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getObject("message_id", UUID.class),
                row.getObject("contract_id", UUID.class),
                Told.Purpose.valueOf(row.getString("purpose")),
                Office.valueOf(row.getString("office")),
                row.getObject("due_on", LocalDate.class),
                row.getString("headline"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("trouble"),
                instant(row.getTimestamp("sent_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
