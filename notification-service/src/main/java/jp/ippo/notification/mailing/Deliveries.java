package jp.ippo.notification.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger: one row per person. Each step is one statement of its own, so nothing is held while the mail server talks,
 * and each asks for the state it starts from. Times are the database's: several instances share that clock.
 */
@Component
class Deliveries {

    private final JdbcClient jdbc;
    private final MailProperties properties;

    Deliveries(JdbcClient jdbc, MailProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Some people of one case, held by one worker. */
    record Claim(UUID id, UUID incidentId, List<Claimed> people) {}

    record Claimed(UUID personId, int noticeVersion, int attempts) {}

    /** A message that may or may not have arrived. */
    record Doubtful(
            UUID personId,
            int noticeVersion,
            Instant handedOverAt,
            @Nullable Integer replyCode) {}

    /** Cases whose notices may leave now. */
    List<UUID> running() {
        return jdbc.sql("select incident_id from sending where state = 'RUNNING' order by started_at")
                .query(UUID.class)
                .list();
    }

    /** Cases that may be done. Cheap, also while a large case waits for a person for days. */
    List<UUID> runningWithoutOpenRows() {
        return jdbc.sql("""
                select incident_id from sending where state = 'RUNNING' and not exists (
                    select from delivery where delivery.incident_id = sending.incident_id
                      and delivery.state in ('NEEDS_PAPER', 'QUEUED', 'SENDING', 'IN_DOUBT'))
                  and not exists (select from hold_standing
                                  where hold_standing.incident_id = sending.incident_id and hold_standing.state = 'HELD')
                """).query(UUID.class).list();
    }

    Optional<Claim> claim(UUID incidentId) {
        var id = UUID.randomUUID();
        var people = jdbc.sql("""
                with picked as materialized (
                    select person_id from delivery
                    where incident_id = :incident and state = 'QUEUED' and next_attempt_at <= now()
                      and exists (select from sending where incident_id = :incident and state = 'RUNNING')
                    order by next_attempt_at limit :batch
                    for update skip locked)
                update delivery set state = 'SENDING', claim = :claim, lease_until = now() + make_interval(secs => :lease),
                    handed_over_at = null, reply_code = null
                from picked where delivery.person_id = picked.person_id
                returning delivery.person_id, notice_version, attempts
                """)
                .param("incident", incidentId)
                .param("batch", properties.batch())
                .param("claim", id)
                .param("lease", seconds(properties.lease()))
                .query((row, n) -> new Claimed(
                        row.getObject("person_id", UUID.class), row.getInt("notice_version"), row.getInt("attempts")))
                .list();
        return people.isEmpty() ? Optional.empty() : Optional.of(new Claim(id, incidentId, people));
    }

    /**
     * Writes down that this person's message leaves now. From here to the answer, and only here, a crash leaves a doubt.
     *
     * @return false when it must not leave: stopped meanwhile, or the row is no longer this worker's
     */
    boolean handOver(Claim claim, UUID personId) {
        return jdbc.sql("""
                        update delivery set handed_over_at = now(), lease_until = now() + make_interval(secs => :lease)
                        where person_id = :person and claim = :claim and state = 'SENDING' and handed_over_at is null
                          and exists (select from sending
                                      where sending.incident_id = delivery.incident_id and sending.state = 'RUNNING')
                        """)
                        .param("lease", seconds(properties.lease()))
                        .param("person", personId)
                        .param("claim", claim.id())
                        .update()
                == 1;
    }

    boolean mayLeave(UUID incidentId) {
        return jdbc.sql("select exists (select from sending where incident_id = ? and state = 'RUNNING')")
                .param(incidentId)
                .query(Boolean.class)
                .single();
    }

    /** Also after the lease ran out meanwhile: the server's own answer ends the doubt. */
    boolean sent(Claim claim, UUID personId) {
        return jdbc.sql("""
                        update delivery set state = 'SENT', settled_at = now(), lease_until = null, reply_code = 250, reason = null
                        where person_id = ? and claim = ? and state in ('SENDING', 'IN_DOUBT')
                        """).params(personId, claim.id()).update() == 1;
    }

    boolean refused(Claim claim, UUID personId, @Nullable Integer replyCode, String reason) {
        return jdbc.sql("""
                        update delivery set state = 'REFUSED', settled_at = now(), lease_until = null,
                            reply_code = :code, reason = :reason
                        where person_id = :person and claim = :claim and state in ('SENDING', 'IN_DOUBT')
                        """)
                        .param("code", replyCode)
                        .param("reason", reason)
                        .param("person", personId)
                        .param("claim", claim.id())
                        .update()
                == 1;
    }

    /** The server said "later" for this person. */
    boolean postponed(Claim claim, UUID personId, @Nullable Integer replyCode, Duration wait) {
        return jdbc.sql("""
                        update delivery set state = 'QUEUED', claim = null, lease_until = null, handed_over_at = null,
                            attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => :wait),
                            reply_code = :code
                        where person_id = :person and claim = :claim and state in ('SENDING', 'IN_DOUBT')
                        """)
                        .param("wait", seconds(wait))
                        .param("code", replyCode)
                        .param("person", personId)
                        .param("claim", claim.id())
                        .update()
                == 1;
    }

    /** The connection broke after the content began to leave and before the server's answer. */
    boolean doubtful(Claim claim, UUID personId) {
        return jdbc.sql("""
                        update delivery set state = 'IN_DOUBT', lease_until = null, reason = 'NO_ANSWER'
                        where person_id = ? and claim = ? and state = 'SENDING'
                        """).params(personId, claim.id()).update() == 1;
    }

    /** It was handed over on paper, but not a byte of its content left. */
    boolean withdrawn(Claim claim, UUID personId) {
        return jdbc.sql("""
                        update delivery set state = 'QUEUED', claim = null, lease_until = null, handed_over_at = null
                        where person_id = ? and claim = ? and state in ('SENDING', 'IN_DOUBT')
                        """).params(personId, claim.id()).update() == 1;
    }

    /** What a worker claimed and did not get to. */
    void giveBack(Claim claim) {
        jdbc.sql("""
                update delivery set state = 'QUEUED', claim = null, lease_until = null
                where incident_id = ? and claim = ? and state = 'SENDING' and handed_over_at is null
                """).params(claim.incidentId(), claim.id()).update();
    }

    /** What anybody claimed and did not hand over yet; for a stop. */
    void giveBackAll(UUID incidentId) {
        jdbc.sql("""
                update delivery set state = 'QUEUED', claim = null, lease_until = null
                where incident_id = ? and state = 'SENDING' and handed_over_at is null
                """).param(incidentId).update();
    }

    /** Rows whose worker died. @return how many became doubtful */
    int endLeases() {
        jdbc.sql("""
                update delivery set state = 'QUEUED', claim = null, lease_until = null
                where person_id in (select person_id from delivery where state = 'SENDING' and lease_until < now()
                                      and handed_over_at is null for update skip locked)
                """).update();
        return jdbc.sql("""
                update delivery set state = 'IN_DOUBT', lease_until = null, reason = 'WORKER_DIED'
                where person_id in (select person_id from delivery where state = 'SENDING' and lease_until < now()
                                      and handed_over_at is not null for update skip locked)
                """).update();
    }

    List<Doubtful> inDoubt(UUID incidentId) {
        return jdbc.sql("""
                select person_id, notice_version, handed_over_at, reply_code from delivery
                where incident_id = ? and state = 'IN_DOUBT' order by handed_over_at
                """).param(incidentId).query(Deliveries::doubtful).list();
    }

    private static Doubtful doubtful(ResultSet row, int number) throws SQLException {
        return new Doubtful(
                row.getObject("person_id", UUID.class),
                row.getInt("notice_version"),
                row.getTimestamp("handed_over_at").toInstant(),
                row.getObject("reply_code", Integer.class));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
