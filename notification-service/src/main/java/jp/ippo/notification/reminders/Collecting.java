package jp.ippo.notification.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.IncidentAssessed.Severity;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.escalation.ReportingLine;
import jp.ippo.notification.escalation.Superior;
import jp.ippo.notification.escalation.Told;
import jp.ippo.notification.escalation.Trigger;
import jp.ippo.notification.reminders.Reminder.Purpose;
import jp.ippo.notification.reminders.Reminder.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what is due into mails: one per case and mailbox, however much was missed. */
@Component
class Collecting {

    private final CaseFiles cases;
    private final Arming arming;
    private final Reminders reminders;
    private final StaffMails mails;
    private final ReportingLine line;
    private final Clock clock;

    Collecting(CaseFiles cases, Arming arming, Reminders reminders, StaffMails mails, ReportingLine line, Clock clock) {
        this.cases = cases;
        this.arming = arming;
        this.reminders = reminders;
        this.mails = mails;
        this.line = line;
        this.clock = clock;
    }

    /**
     * Of one case.
     *
     * @return false when nothing is due, or all of it is in the hands of another instance
     * @throws CaseInTrouble when that case cannot be read or written
     */
    @Transactional
    public boolean collectOne(Collection<UUID> except) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var found = reminders.lockOneDue(now, except);
        found.ifPresent(incidentId -> CaseInTrouble.whoeverFails(incidentId, () -> {
            collect(incidentId, now);
            return incidentId;
        }));
        return found.isPresent();
    }

    private void collect(UUID incidentId, Instant now) {
        // What was done a moment ago is not reminded of.
        arming.arm(incidentId);
        var file = cases.get(incidentId);
        for (var one : reminders.of(incidentId)) {
            if (one.state() != State.ARMED || one.plannedAt().isAfter(now)) continue;
            var mailboxes = mailboxes(file, one);
            if (mailboxes.isEmpty()) reminders.disarm(List.of(one));
            else reminders.named(one.id());
            var kind = one.purpose() == Purpose.REMINDER ? StaffMail.Purpose.REMINDER : StaffMail.Purpose.ESCALATION;
            mailboxes.forEach(to -> mails.name(incidentId, kind, to, one.id(), now));
        }
    }

    private List<Told> mailboxes(CaseFile file, Reminder one) {
        var body = file.body().map(ReportingBody::code).orElse("");
        return switch (one.purpose()) {
            case REMINDER -> List.of(new Told(line.office(body), List.of(), List.of()));
            case PASSED -> line.told(body, superiors(file, body, Trigger.PASSED));
            case SILENCE -> line.told(body, superiors(file, body, Trigger.SILENCE));
            case SEVERITY -> line.told(body, line.superiors(body, Trigger.SEVERITY, one.severity()));
        };
    }

    private List<Superior> superiors(CaseFile file, String body, Trigger trigger) {
        var judgement = file.judgement();
        // Without a judgement nobody knows how grave it is.
        return line.superiors(body, trigger, judgement == null ? Severity.CRITICAL : judgement.severity());
    }
}
