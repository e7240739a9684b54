package jp.ippo.notification.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger: one row per person, and what came of each. Each step is one statement of its own, so nothing is held while
 * the mail server talks, and each asks for the state it starts from. An answer counts also after the lease ran out
 * meanwhile: it ends the doubt.
 */
@Component
class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message the server took. */
    record Accepted(UUID personId, Instant handedOverAt) {}

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
                  and not exists (select from hold_counted
                                  where hold_counted.incident_id = sending.incident_id and kept = 'HELD')
                """).query(UUID.class).list();
    }

    boolean mayLeave(UUID incidentId) {
        return jdbc.sql("select exists (select from sending where incident_id = ? and state = 'RUNNING')")
                .param(incidentId)
                .query(Boolean.class)
                .single();
    }

    /** @return how many of them this claim had still to answer for */
    int sent(UUID claim, Collection<Accepted> accepted) {
        return jdbc.sql("""
                update delivery set state = 'SENT', settled_at = now(), handed_over_at = done.handed_over_at, place = null,
                    reply_code = 250, reason = null
                from unnest(:people::uuid[], :times::timestamptz[]) as done (person_id, handed_over_at)
                where delivery.person_id = done.person_id and claim = :claim and state in ('SENDING', 'IN_DOUBT')
                """)
                .param("people", accepted.stream().map(Accepted::personId).toArray(UUID[]::new))
                .param(
                        "times",
                        accepted.stream()
                                .map(one -> Timestamp.from(one.handedOverAt()))
                                .toArray(Timestamp[]::new))
                .param("claim", claim)
                .update();
    }

    boolean refused(UUID claim, UUID personId, @Nullable Integer replyCode, String reason) {
        return jdbc.sql("""
                        update delivery set state = 'REFUSED', settled_at = now(), place = null,
                            reply_code = :code, reason = :reason
                        where person_id = :person and claim = :claim and state in ('SENDING', 'IN_DOUBT')
                        """)
                        .param("code", replyCode)
                        .param("reason", reason)
                        .param("person", personId)
                        .param("claim", claim)
                        .update()
                == 1;
    }

    /** The server said "later" for this person. */
    boolean postponed(UUID claim, UUID personId, @Nullable Integer replyCode, Duration wait) {
        return jdbc.sql("""
                        update delivery set state = 'QUEUED', claim = null, place = null, handed_over_at = null,
                            attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => :wait),
                            reply_code = :code, reason = null
                        where person_id = :person and claim = :claim and state in ('SENDING', 'IN_DOUBT')
                        """)
                        .param("wait", wait.toMillis() / 1000.0)
                        .param("code", replyCode)
                        .param("person", personId)
                        .param("claim", claim)
                        .update()
                == 1;
    }

    /** The connection broke after the content began to leave and before the server's answer. */
    boolean doubtful(UUID claim, UUID personId, Instant handedOverAt) {
        return jdbc.sql("""
                        update delivery set state = 'IN_DOUBT', place = null, reason = 'NO_ANSWER', handed_over_at = :at
                        where person_id = :person and claim = :claim and state = 'SENDING'
                        """)
                        .param("at", Timestamp.from(handedOverAt))
                        .param("person", personId)
                        .param("claim", claim)
                        .update()
                == 1;
    }

    /** It was handed over on paper, but not a byte of its content left. */
    boolean withdrawn(UUID claim, UUID personId) {
        return jdbc.sql("""
                        update delivery set state = 'QUEUED', claim = null, place = null, handed_over_at = null,
                            next_attempt_at = now(), reason = null
                        where person_id = ? and claim = ? and state in ('SENDING', 'IN_DOUBT')
                        """).params(personId, claim).update() == 1;
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
}
