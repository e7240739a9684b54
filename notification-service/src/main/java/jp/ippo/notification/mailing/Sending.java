package jp.ippo.notification.mailing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.announcing.Progress;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.individuals.Vault;
import jp.ippo.notification.mailing.Counts.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 送信: starts, stops and ends the sending of a case's notices, and says how far it is. */
@Component
public class Sending {

    private static final String MACHINE = "ippo";

    private final CaseFiles cases;
    private final Notices notices;
    private final Deliveries deliveries;
    private final Claims claims;
    private final Clearance clearance;
    private final Schedules schedules;
    private final Counts counts;
    private final Vault vault;
    private final Progress progress;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Runnable onStart = () -> {};

    Sending(
            CaseFiles cases,
            Notices notices,
            Deliveries deliveries,
            Claims claims,
            Clearance clearance,
            Schedules schedules,
            Counts counts,
            Vault vault,
            Progress progress,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.deliveries = deliveries;
        this.claims = claims;
        this.clearance = clearance;
        this.schedules = schedules;
        this.counts = counts;
        this.vault = vault;
        this.progress = progress;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How far the sending is, in a word. */
    public enum State {
        NOT_STARTED,
        /** starts by itself at a set time; nothing leaves before */
        SCHEDULED,
        /** messages leave */
        SENDING,
        /** by a person; nothing leaves */
        STOPPED,
        /** the machine has nothing left to do: letters to write, doubts to resolve, or people not yet approved */
        NEEDS_A_PERSON,
        /** every person ended in a final state */
        FINISHED
    }

    /**
     * @param perSecond messages settled per second since the start, null while nothing leaves
     * @param remainingSeconds null while nobody can say
     */
    public record Standing(
            State state,
            Tally tally,
            @Nullable Double perSecond,
            @Nullable Long remainingSeconds) {}

    /** Who is sent to, and on which lane. @param people null for everybody who may be told */
    record Whom(Lane lane, @Nullable Collection<UUID> people) {

        static final Whom EVERYBODY = new Whom(Lane.BULK, null);
    }

    private record Row(String state, Instant startedAt, int settledBefore) {}

    void onStart(Runnable wake) {
        onStart = wake;
    }

    /**
     * A start that was scheduled is withdrawn by it.
     *
     * @throws Refused 409 without a standing approval, without a confirmed trial message, within the cooling-off, or with
     *     nothing to start
     */
    @Transactional
    public void start(UUID incidentId, String by) {
        cases.lock(incidentId);
        var approval = cleared(incidentId);
        if (begin(incidentId, approval, Whom.EVERYBODY, by).nothingNew())
            throw Refused.conflict("すでに送信中です。 / Notices are being sent already.");
        schedules.withdraw(incidentId, "STARTED_BY_A_PERSON", by);
    }

    /** @throws Refused 409 when what is approved may not leave now, or nothing is */
    Approval cleared(UUID incidentId) {
        var approval = notices.approval(incidentId).orElseThrow(() -> Refused.conflict(whyNot(incidentId)));
        clearance.refuse(incidentId, approval, clock.instant());
        return approval;
    }

    /** @param wasRunning before; then only newcomers are new */
    record Begun(boolean wasRunning, int newcomers) {

        boolean nothingNew() {
            return wasRunning && newcomers == 0;
        }
    }

    /**
     * Under the case's lock, with an approval that was cleared. Announces the start unless it brought nothing new.
     *
     * @throws Refused 409 when everybody is done
     */
    Begun begin(UUID incidentId, Approval approval, Whom whom, String by) {
        boolean wasRunning = row(incidentId).map(Row::state).orElse("").equals("RUNNING");
        var begun = new Begun(wasRunning, enqueue(incidentId, approval.noticeVersion(), whom));
        var tally = counts.tally(incidentId);
        if (tally.isComplete()) throw Refused.conflict("全員分が完了しています。 / Everybody is done already.");
        if (begun.nothingNew()) return begun;
        vault.recordAccess(incidentId, by, "sending of notice version " + approval.noticeVersion(), tally.queued());
        jdbc.sql("""
                insert into sending (incident_id, state, notice_version, started_by, started_at, settled_before)
                values (:incident, 'RUNNING', :version, :by, :at, :settled)
                on conflict (incident_id) do update set state = 'RUNNING', notice_version = excluded.notice_version,
                    started_by = excluded.started_by, started_at = excluded.started_at,
                    settled_before = excluded.settled_before, ended_at = null
                """)
                .param("incident", incidentId)
                .param("version", approval.noticeVersion())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("settled", tally.settled())
                .update();
        progress.announce(incidentId, Step.SENDING_STARTED, by, tally.people(), null);
        wakeAfterCommit();
        return begun;
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                onStart.run();
            }
        });
    }

    boolean isStopped(UUID incidentId) {
        return row(incidentId).map(Row::state).orElse("").equals("STOPPED");
    }

    private String whyNot(UUID incidentId) {
        if (notices.latest(incidentId).isEmpty()) return "通知文がまだありません。 / There is no notice yet.";
        if (counts.tally(incidentId).total() == 0) return "名簿がまだありません。 / No list of people was uploaded yet.";
        return "通知文の最新版と現在の対象者数が承認されていません。"
                + " / The newest notice and the present number of people are not approved by a second person.";
    }

    /** Everybody who may be told gets the row that says what becomes of them. @return how many had none */
    private int enqueue(UUID incidentId, int version, Whom whom) {
        var people = whom.people();
        int newcomers = jdbc.sql("""
                insert into delivery (person_id, incident_id, channel, notice_version, urgent, state, next_attempt_at)
                select person_id, incident_id, channel, :version, :urgent,
                    case channel when 'E_MAIL' then 'QUEUED' else 'NEEDS_PAPER' end,
                    -- in the order of the lists, so that the workers know where in the queue they are
                    now() + row_number() over (order by list_id, line) * interval '1 microsecond'
                from person_to_notify where incident_id = :incident
                  and (:everybody or person_id = any (:people::uuid[]))
                  and not exists (select from delivery where delivery.person_id = person_to_notify.person_id)
                """)
                .param("version", version)
                .param("urgent", whom.lane() == Lane.URGENT)
                .param("everybody", people == null)
                .param("people", people == null ? new UUID[0] : people.toArray(UUID[]::new))
                .param("incident", incidentId)
                .update();
        jdbc.sql("""
                update delivery set notice_version = :version
                where incident_id = :incident and state in ('QUEUED', 'NEEDS_PAPER') and notice_version <> :version
                """).param("version", version).param("incident", incidentId).update();
        // Half a million rows came at once: the planner must know before the first worker asks.
        if (newcomers > 0) jdbc.sql("analyze delivery").update();
        return newcomers;
    }

    /**
     * From the return of this method no message is handed over; one being handed over right now is through within two
     * seconds or does not leave. Holds on every lane, and for a start that is scheduled.
     *
     * @throws Refused 409 when nothing is being sent, and nothing scheduled
     */
    @Transactional
    public void stop(UUID incidentId, String by) {
        cases.lock(incidentId);
        boolean scheduled = schedules.withdraw(incidentId, "STOPPED_BY_A_PERSON", by);
        if (end(incidentId, "STOPPED") == 0 && !scheduled)
            throw Refused.conflict("送信中ではありません。 / Nothing is being sent.");
        claims.close(incidentId);
        progress.announce(incidentId, Step.SENDING_STOPPED, by, counts.people(incidentId), null);
    }

    /** Ends every sending whose people all reached a final state. Announced once. */
    void finishWhatIsDone() {
        for (var incidentId : deliveries.runningWithoutOpenRows()) {
            transaction.executeWithoutResult(status -> {
                cases.lock(incidentId);
                var tally = counts.tally(incidentId);
                if (!tally.isComplete() || end(incidentId, "FINISHED") == 0) return;
                progress.announce(incidentId, Step.SENDING_FINISHED, MACHINE, tally.people(), null);
            });
        }
    }

    private int end(UUID incidentId, String state) {
        return jdbc.sql("update sending set state = ?, ended_at = ? where incident_id = ? and state = 'RUNNING'")
                .params(state, Timestamp.from(clock.instant()), incidentId)
                .update();
    }

    public Standing standing(UUID incidentId) {
        var tally = counts.tally(incidentId);
        var row = row(incidentId);
        var state = row.map(known -> state(known, tally)).orElse(State.NOT_STARTED);
        if (state != State.SENDING
                && state != State.FINISHED
                && schedules.pending(incidentId).isPresent()) state = State.SCHEDULED;
        Double perSecond = null;
        Long remaining = null;
        if (row.isPresent() && state == State.SENDING) {
            double seconds = Math.max(
                    0.001,
                    Duration.between(row.get().startedAt(), clock.instant()).toMillis() / 1000.0);
            double rate = (tally.settled() - row.get().settledBefore()) / seconds;
            perSecond = Math.round(rate * 10) / 10.0;
            if (rate > 0)
                remaining = Math.round((tally.queued() + tally.states().sending()) / rate);
        }
        return new Standing(state, tally, perSecond, remaining);
    }

    private static State state(Row row, Tally tally) {
        if (tally.isComplete()) return row.state().equals("FINISHED") ? State.FINISHED : State.SENDING;
        if (row.state().equals("STOPPED")) return State.STOPPED;
        return tally.queued() + tally.states().sending() > 0 ? State.SENDING : State.NEEDS_A_PERSON;
    }

    private Optional<Row> row(UUID incidentId) {
        return jdbc.sql("select state, started_at, settled_before from sending where incident_id = ?")
                .param(incidentId)
                .query((row, n) -> new Row(
                        row.getString("state"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getInt("settled_before")))
                .optional();
    }
}
