package jp.ippo.notification.mailing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.announcing.Progress;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.mailing.Schedules.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 予約送信: starts that begin by themselves, once over all instances, while the approval they were made under stands. */
@Component
public class ScheduledStarts {

    private static final Logger log = LoggerFactory.getLogger(ScheduledStarts.class);
    private static final String MACHINE = "ippo";

    private final CaseFiles cases;
    private final Notices notices;
    private final Clearance clearance;
    private final Sending sending;
    private final Schedules schedules;
    private final Counts counts;
    private final Progress progress;
    private final ReleaseProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScheduledStarts(
            CaseFiles cases,
            Notices notices,
            Clearance clearance,
            Sending sending,
            Schedules schedules,
            Counts counts,
            Progress progress,
            ReleaseProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.clearance = clearance;
        this.sending = sending;
        this.schedules = schedules;
        this.counts = counts;
        this.progress = progress;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public enum State {
        PENDING,
        STARTED,
        WITHDRAWN,
        /** it could not, for {@link Scheduled#reason}; a person decides */
        NOT_STARTED
    }

    /**
     * @param approvalStands whether the approval it was made under is still the standing one
     * @param reason why it ended so; null while it is pending and when it started
     */
    public record Scheduled(
            State state,
            Instant dueAt,
            String scheduledBy,
            Instant scheduledAt,
            boolean approvalStands,
            @Nullable String reason,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {}

    /**
     * Everybody who may be told is sent to from that time on. The trial message must be confirmed by now, the cooling-off be
     * over by then.
     *
     * @throws Refused 422 for a time that is over, 409 without a standing approval, when another start is pending, and when
     *     notices leave already or may not leave at that time
     */
    @Transactional
    public void schedule(UUID incidentId, Instant dueAt, String by) {
        cases.lock(incidentId);
        if (!dueAt.isAfter(clock.instant())) throw Refused.field("dueAt", "過去の時刻です。 / This time is over.");
        var approval = notices.approval(incidentId)
                .orElseThrow(
                        () -> Refused.conflict(
                                "通知文の最新版と現在の対象者数が承認されていません。 / The newest notice and the present number of people are not approved."));
        clearance.refuse(incidentId, approval, dueAt);
        if (schedules.pending(incidentId).isPresent())
            throw Refused.conflict("すでに予約されています。先に取り消してください。 / A start is scheduled already; withdraw it first.");
        var tally = counts.tally(incidentId);
        if (tally.isComplete()) throw Refused.conflict("全員分が完了しています。 / Everybody is done already.");
        if (sending.standing(incidentId).state() == Sending.State.SENDING)
            throw Refused.conflict("すでに送信中です。 / Notices are being sent already.");
        schedules.add(incidentId, approval, dueAt, by);
        progress.announce(incidentId, Step.SENDING_SCHEDULED, by, tally.people(), null);
    }

    /** @throws Refused 409 when none is pending */
    @Transactional
    public void withdraw(UUID incidentId, String by) {
        cases.lock(incidentId);
        if (!schedules.withdraw(incidentId, "WITHDRAWN_BY_A_PERSON", by))
            throw Refused.conflict("予約はありません。 / No start is scheduled.");
        progress.announce(incidentId, Step.SENDING_UNSCHEDULED, by, counts.people(incidentId), null);
    }

    /** Newest first; at most the first is pending. */
    public List<Scheduled> list(UUID incidentId) {
        long standing = notices.approval(incidentId).map(Approval::number).orElse(-1L);
        return schedules.of(incidentId).stream()
                .map(entry -> new Scheduled(
                        state(entry.outcome()),
                        entry.dueAt(),
                        entry.scheduledBy(),
                        entry.scheduledAt(),
                        entry.approval() == standing,
                        entry.reason(),
                        entry.endedBy(),
                        entry.endedAt()))
                .toList();
    }

    private static State state(@Nullable Outcome outcome) {
        return outcome == null ? State.PENDING : State.valueOf(outcome.name());
    }

    /** Whatever is due begins, or is on record as not begun. Instances that look at the same time begin it once. */
    void beginWhatIsDue() {
        for (var incidentId : schedules.due()) {
            try {
                transaction.executeWithoutResult(status -> begin(incidentId));
            } catch (Refused refused) {
                var reason = refused.getMessage();
                transaction.executeWithoutResult(status -> notBegun(incidentId, reason == null ? "" : reason));
            }
        }
    }

    private void begin(UUID incidentId) {
        cases.lock(incidentId);
        var pending = schedules.pending(incidentId);
        // Another instance was first, or a person withdrew it.
        if (pending.isEmpty() || pending.get().dueAt().isAfter(clock.instant())) return;
        var entry = pending.get();
        if (clock.instant().isAfter(entry.dueAt().plus(properties.latestStart())))
            throw Refused.conflict("予約の時刻に送信できる状態ではありませんでした。 / Nobody could start it at its time.");
        var approval = notices.approval(incidentId);
        if (approval.isEmpty() || approval.get().number() != entry.approval())
            throw Refused.conflict("予約したときの承認が有効ではありません。 / The approval it was scheduled under no longer stands.");
        clearance.refuse(incidentId, approval.get(), clock.instant());
        sending.begin(incidentId, approval.get(), Sending.Whom.EVERYBODY, entry.scheduledBy());
        schedules.end(entry, Outcome.STARTED, null, MACHINE);
    }

    private void notBegun(UUID incidentId, String reason) {
        cases.lock(incidentId);
        var pending = schedules.pending(incidentId);
        if (pending.isEmpty() || pending.get().dueAt().isAfter(clock.instant())) return;
        schedules.end(pending.get(), Outcome.NOT_STARTED, reason, MACHINE);
        progress.announce(incidentId, Step.SENDING_NOT_STARTED, MACHINE, counts.people(incidentId), null);
        log.warn("The scheduled start of incident {} did not begin; a person must look", incidentId);
    }
}
