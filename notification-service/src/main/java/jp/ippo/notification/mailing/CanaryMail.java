package jp.ippo.notification.mailing;

import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.PersonalData;
import jp.ippo.notification.mailing.Canaries.Mail;
import jp.ippo.notification.mailing.Canaries.Result;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Writes a notice to nobody, the way it will be written to everybody, and hands it to the mail server for the staff. */
@Component
class CanaryMail {

    private static final String NAME = "試し送信 太郎";
    private static final String HONORIFIC = "様";
    /** No real number has a 0: it can be asked for on the public page and is not genuine. */
    private static final String REFERENCE = "0000-0000-0000";

    private static final List<String> ITEMS = List.of("（試し送信です。ここに本人の項目が入ります）");

    private static final Handover AT_ONCE = new Handover() {
        @Override
        public boolean handOver() {
            return true;
        }

        @Override
        public boolean mayStillLeave() {
            return true;
        }
    };

    private final JavaMailSenderImpl configured;
    private final MailProperties properties;
    private final Drills drills;
    private final Clock clock;

    CanaryMail(JavaMailSenderImpl configured, MailProperties properties, Drills drills, Clock clock) {
        this.configured = configured;
        this.properties = properties;
        this.drills = drills;
        this.clock = clock;
    }

    /** One message each, over a connection of its own. */
    List<Mail> send(Notice notice, List<EmailAddress> staff) {
        var incident = notice.incidentId();
        var ready = new ReadyNotice(
                notice,
                properties,
                drills.marked(incident, notice.words().subject()),
                text -> drills.introduced(incident, text));
        var sent = new ArrayList<Mail>();
        try (var connection = new MailConnection(configured, properties.timeOut())) {
            for (var to : staff) {
                sent.add(
                        drills.mayLeave(incident, to.value())
                                ? send(ready, to, connection)
                                : new Mail(to.value(), Result.DRILL_ADDRESS, null));
            }
        }
        return sent;
    }

    private Mail send(ReadyNotice ready, EmailAddress to, MailConnection connection) {
        var nobody = new PersonalData(NAME, HONORIFIC, to, ITEMS);
        var address = new InternetAddress();
        address.setAddress(to.value());
        var bytes = ready.write(UUID.randomUUID(), REFERENCE, nobody, to, clock.instant());
        var outcome = connection.deliver(
                new ReadyMessage(connection.session(), properties.sender(), address, bytes), AT_ONCE);
        return new Mail(to.value(), result(outcome.kind()), outcome.replyCode());
    }

    private static Result result(Outcome.Kind kind) {
        return switch (kind) {
            case ACCEPTED -> Result.ACCEPTED;
            case REFUSED -> Result.REFUSED;
            case LATER -> Result.LATER;
            case DOUBTFUL -> Result.UNKNOWN;
            case SERVER_AWAY, HELD_BACK, WITHDRAWN -> Result.AWAY;
        };
    }
}
