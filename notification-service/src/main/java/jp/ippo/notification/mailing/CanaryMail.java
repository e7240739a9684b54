package jp.ippo.notification.mailing;

import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.Language;
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

    /** To each one message in every language the notice has, over a connection of their own. */
    List<Mail> send(Notice notice, List<EmailAddress> staff) {
        var incident = notice.incidentId();
        var ready = new ReadyNotice(
                notice,
                properties,
                subject -> drills.marked(incident, subject),
                text -> drills.introduced(incident, text));
        var sent = new ArrayList<Mail>();
        try (var connection = new MailConnection(configured, properties.timeOut());
                var watched = new Watch(connection)) {
            for (var to : staff) {
                for (var reader : readers(notice)) {
                    sent.add(
                            drills.mayLeave(incident, to.value())
                                    ? send(ready, to, reader, connection)
                                    : new Mail(to.value(), reader, Result.DRILL_ADDRESS, null));
                }
            }
        }
        return sent;
    }

    /** Every language in which the notice differs. */
    private static Set<Language> readers(Notice notice) {
        var readers = EnumSet.of(Language.JAPANESE);
        readers.addAll(notice.content().translations().keySet());
        readers.addAll(notice.content().askLines().keySet());
        return readers;
    }

    private Mail send(ReadyNotice ready, EmailAddress to, Language reader, MailConnection connection) {
        var nobody = new PersonalData(NAME, HONORIFIC, to, ITEMS, null, null, null, reader, Channel.E_MAIL, Set.of());
        var address = new InternetAddress();
        address.setAddress(to.value());
        var bytes = ready.write(UUID.randomUUID(), REFERENCE, nobody, to, clock.instant());
        var outcome = connection.deliver(
                new ReadyMessage(connection.session(), properties.sender(), address, bytes), AT_ONCE);
        return new Mail(to.value(), reader, result(outcome.kind()), outcome.replyCode());
    }

    /** Cuts the line when the server reads no further: somebody waits for the answer. */
    private static final class Watch implements AutoCloseable {

        private final Thread thread;

        Watch(MailConnection connection) {
            thread = new Thread(() -> watch(connection), "mail-canary-watch");
            thread.setDaemon(true);
            thread.start();
        }

        private static void watch(MailConnection connection) {
            try {
                while (true) {
                    Thread.sleep(1000);
                    connection.cutWhenStuck();
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
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
