package jp.ippo.notification.mailing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.mailing.Sending.Whom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 至急: single people, or everybody of a case, go on the lane of their own and leave at once. */
@Component
public class Urgent {

    private final CaseFiles cases;
    private final Sending sending;
    private final JdbcClient jdbc;
    private final Clock clock;

    Urgent(CaseFiles cases, Sending sending, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.sending = sending;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * They leave at once, before everybody else of their case and of all others. What stands before a start stands before
     * this: the approval, the confirmed trial message, the cooling-off. A start that is scheduled stays so for the others.
     *
     * @throws Refused 422 when one of them is not waiting for an e-mail; 409 when nothing may leave, the sending is stopped
     */
    @Transactional
    public void release(UUID incidentId, Collection<UUID> people, String reason, String by) {
        if (people.isEmpty()) throw Refused.field("people", "対象者を選んでください。 / Choose somebody.");
        releaseThem(incidentId, new LinkedHashSet<>(people), reason, by);
    }

    /** Everybody of the case. @throws Refused 409 when nothing may leave, the sending is stopped, or nobody waits */
    @Transactional
    public void releaseAll(UUID incidentId, String reason, String by) {
        releaseThem(incidentId, null, reason, by);
    }

    private void releaseThem(UUID incidentId, @Nullable Collection<UUID> people, String reason, String by) {
        cases.lock(incidentId);
        if (sending.isStopped(incidentId))
            throw Refused.conflict("送信は停止しています。先に再開してください。 / The sending is stopped; start it first.");
        var approval = sending.cleared(incidentId);
        sending.begin(incidentId, approval, new Whom(Lane.URGENT, people), by);
        int urgent = jdbc.sql("""
                update delivery set urgent = true
                where incident_id = :incident and state = 'QUEUED' and (:everybody or person_id = any (:people::uuid[]))
                """)
                .param("incident", incidentId)
                .param("everybody", people == null)
                .param("people", people == null ? new UUID[0] : people.toArray(UUID[]::new))
                .update();
        if (people != null && urgent < people.size())
            throw Refused.field(
                    "people",
                    (people.size() - urgent) + "人はメールの送信待ちではありません。 / Some of them are not waiting for an e-mail.");
        if (urgent == 0) throw Refused.conflict("メールの送信を待つ人はいません。 / Nobody waits for an e-mail.");
        record(incidentId, people, reason, by);
        sending.wakeAfterCommit();
    }

    private void record(UUID incidentId, @Nullable Collection<UUID> people, String reason, String by) {
        jdbc.sql("""
                insert into urgent_release (incident_id, people, reason, released_by, released_at)
                values (:incident, :people::uuid[], :reason, :by, :at)
                """)
                .param("incident", incidentId)
                .param("people", people == null ? null : people.toArray(UUID[]::new))
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Cases with somebody who may leave on the urgent lane now. */
    List<UUID> running() {
        return jdbc.sql("""
                select incident_id from sending where state = 'RUNNING' and exists (
                    select from delivery where delivery.incident_id = sending.incident_id
                      and delivery.state = 'QUEUED' and delivery.urgent and next_attempt_at <= now())
                order by started_at
                """).query(UUID.class).list();
    }
}
