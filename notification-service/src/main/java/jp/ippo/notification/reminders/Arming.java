package jp.ippo.notification.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.CaseWatcher;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.escalation.ReportingLine;
import jp.ippo.notification.escalation.Trigger;
import jp.ippo.notification.reminders.Reminder.Purpose;
import jp.ippo.notification.reminders.Reminder.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Arms the timers of a case again after each change of it, at the end of the transaction of the change: what moved is disarmed
 * and armed for its new day, what is done is disarmed, and what was sent stays on record.
 */
@Component
class Arming implements CaseWatcher {

    private final CaseFiles cases;
    private final Watch watch;
    private final Reminders reminders;
    private final StaffMails mails;
    private final ReportingLine line;
    private final RemindersProperties properties;
    private final ArmingPlan plan;
    private final Clock clock;
    private final OnceBeforeCommit atTheEnd = new OnceBeforeCommit(this::arm);

    Arming(
            CaseFiles cases,
            Watch watch,
            Reminders reminders,
            StaffMails mails,
            ReportingLine line,
            RemindersProperties properties,
            OfficeDays days,
            Clock clock) {
        this.cases = cases;
        this.watch = watch;
        this.reminders = reminders;
        this.mails = mails;
        this.line = line;
        this.properties = properties;
        this.plan = new ArmingPlan(days);
        this.clock = clock;
    }

    /** One event takes several steps, each of which changes the case. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(UUID incidentId) {
        atTheEnd.doFor(incidentId);
    }

    /** At once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arm(UUID incidentId) {
        var file = cases.get(incidentId);
        var seen = watch.look(file);
        var watched = seen.dates();
        var present = reminders.of(incidentId);
        reminders.disarm(present.stream()
                .filter(one -> one.state() == State.ARMED && !isStillWanted(one, seen))
                .toList());
        var wanted = new LinkedHashSet<Moment>();
        for (var date : watched) {
            wanted.addAll(missing(date, Purpose.REMINDER, properties.offsets(date.kind()), present));
            if (properties.passedTellsSuperiors().contains(date.kind()))
                wanted.addAll(missing(date, Purpose.PASSED, List.of(properties.passed()), present));
        }
        if (!seen.closed()) severity(file, present).ifPresent(wanted::add);
        reminders.arm(incidentId, wanted);
    }

    /** A superior is told after {@code silence} that nobody has seen this mail. */
    void armSilence(UUID incidentId, UUID mailId, Instant sentAt) {
        var silence = new Moment(
                Purpose.SILENCE,
                Purpose.SILENCE.name(),
                mailId.toString(),
                JapaneseDay.of(sentAt),
                sentAt.plus(properties.silence()));
        reminders.arm(incidentId, Set.of(silence));
    }

    private boolean isStillWanted(Reminder one, Watch.Seen seen) {
        var watched = seen.dates();
        return switch (one.purpose()) {
            case REMINDER, PASSED -> watched.stream().anyMatch(one::isOf);
            // Silence about what is done meanwhile is no silence.
            case SILENCE ->
                reminders.inMail(UUID.fromString(one.subject())).stream()
                        .anyMatch(named -> watched.stream().anyMatch(named::isOf));
            case SEVERITY -> !seen.closed();
        };
    }

    private List<Moment> missing(DateToWatch date, Purpose purpose, List<Offset> offsets, List<Reminder> present) {
        var now = clock.instant();
        var standing = present.stream()
                .filter(one -> one.purpose() == purpose && one.isOf(date) && one.state() != State.DISARMED)
                .map(Reminder::plannedAt)
                .toList();
        return plan.from(now, date.dueOn(), offsets).stream()
                .filter(moment -> moment.isAfter(now)
                        ? !standing.contains(moment)
                        : standing.stream().noneMatch(there -> !there.isBefore(moment)))
                .map(moment -> new Moment(purpose, date.kind().name(), date.subject(), date.dueOn(), moment))
                .toList();
    }

    /** Once per case and severity; a lower one after a higher one is no news to those who know. */
    private Optional<Moment> severity(CaseFile file, List<Reminder> present) {
        var judgement = file.judgement();
        if (judgement == null) return Optional.empty();
        var severity = judgement.severity();
        var body = file.body().map(ReportingBody::code).orElse("");
        boolean known = present.stream()
                .filter(one -> one.purpose() == Purpose.SEVERITY && one.state() != State.DISARMED)
                .anyMatch(one -> one.severity().compareTo(severity) >= 0);
        if (known || line.superiors(body, Trigger.SEVERITY, severity).isEmpty()) return Optional.empty();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Optional.of(
                new Moment(Purpose.SEVERITY, Purpose.SEVERITY.name(), severity.name(), JapaneseDay.of(now), now));
    }
}
