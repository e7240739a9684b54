package jp.ippo.notification.reminders;

import static jp.ippo.notification.cases.Announcer.IPPO;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.drill.Drills;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what is about to leave before it does, and what came of it afterwards. Between the two no transaction is
 * open. Who dies in between leaves a mail whose lease runs out: it is sent again, the same text under the same
 * Message-ID. A reminder to staff may arrive twice so; it is never lost and never recorded twice.
 */
@Component
class Posting {

    private final CaseFiles cases;
    private final StaffMails mails;
    private final Reminders reminders;
    private final Watch watch;
    private final Wording wording;
    private final Arming arming;
    private final Announcer announcer;
    private final Drills drills;
    private final RemindersProperties properties;
    private final Clock clock;

    Posting(
            CaseFiles cases,
            StaffMails mails,
            Reminders reminders,
            Watch watch,
            Wording wording,
            Arming arming,
            Announcer announcer,
            Drills drills,
            RemindersProperties properties,
            Clock clock) {
        this.cases = cases;
        this.mails = mails;
        this.reminders = reminders;
        this.watch = watch;
        this.wording = wording;
        this.arming = arming;
        this.announcer = announcer;
        this.drills = drills;
        this.properties = properties;
        this.clock = clock;
    }

    /** What became of the search for a mail to send. */
    record Next(boolean isFound, Optional<HandedOver> mail) {}

    /**
     * @param except cases that made trouble in this round
     * @throws CaseInTrouble when the case of the mail cannot be read
     */
    @Transactional
    public Next handOverOne(Collection<UUID> except) {
        var now = now();
        var found = mails.lockOneWaiting(now, except);
        return new Next(
                found.isPresent(),
                found.flatMap(id -> mails.stillWaiting(id, now))
                        .flatMap(mail -> CaseInTrouble.whoeverFails(mail.incidentId(), () -> handOver(mail, now))));
    }

    /** Empty for a mail of a drill that may not leave: it stands on record as if it had. */
    private Optional<HandedOver> handOver(StaffMail mail, Instant now) {
        var headline = mail.headline();
        var body = mail.body();
        if (headline == null || body == null) {
            var file = cases.get(mail.incidentId());
            var words = wording.of(file, mail, reminders.inMail(mail.id()), watch.of(file));
            headline = words.headline();
            body = words.body();
        }
        mails.handOver(mail.id(), headline, body, now.plus(properties.lease()));
        if (!drills.mayLeave(mail.incidentId(), mail.recipient())) {
            if (mails.held(mail.id(), now)) onRecord(mail.incidentId(), mail.id(), now);
            return Optional.empty();
        }
        return Optional.of(
                new HandedOver(mail.id(), mail.incidentId(), mail.recipient(), headline, body, mail.attempts() + 1));
    }

    /** The mail server said yes. */
    @Transactional
    public void accepted(HandedOver mail) {
        cases.lock(mail.incidentId());
        var now = now();
        if (mails.sent(mail.mailId(), now)) onRecord(mail.incidentId(), mail.mailId(), now);
    }

    private void onRecord(UUID incidentId, UUID mailId, Instant now) {
        boolean toOffice = mails.get(mailId).orElseThrow().purpose() == StaffMail.Purpose.REMINDER;
        if (toOffice) arming.armSilence(incidentId, mailId, now);
        announcer.announce(incidentId, toOffice ? Step.REMINDED : Step.ESCALATED, IPPO, null);
    }

    /** @param mayHaveArrived false when it is certain that the server has not got it */
    @Transactional
    public void failed(HandedOver mail, String trouble, boolean mayHaveArrived) {
        cases.lock(mail.incidentId());
        var again = now().plus(pause(mail.attempt()));
        if (mayHaveArrived) mails.repeat(mail.mailId(), trouble, again);
        else mails.takeBack(mail.mailId(), trouble, again);
    }

    private Duration pause(int attempt) {
        var pause = properties.pauseAfterFailure().multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(properties.longestPause()) < 0 ? pause : properties.longestPause();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
