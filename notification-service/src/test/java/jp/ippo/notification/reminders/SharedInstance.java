package jp.ippo.notification.reminders;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** One instance for all tests of a class; each has its own case. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharedInstance {

    final String database = "reminders_" + UUID.randomUUID().toString().substring(0, 8);
    final SetClock clock = new SetClock();
    Instance office;
    UUID incident = UUID.randomUUID();

    @BeforeAll
    void open() {
        TestServers.postgres().createDatabase(database);
        office = Instance.start(database, clock);
    }

    @BeforeEach
    void anotherCase() {
        incident = UUID.randomUUID();
    }

    @AfterAll
    void close() {
        office.close();
    }

    /** @param inJapan for example 2026-06-23T09:00 */
    Instant at(String inJapan) {
        return LocalDateTime.parse(inJapan).atZone(JapaneseDay.TOKYO).toInstant();
    }

    void roundAt(String inJapan) {
        clock.set(at(inJapan));
        office.round();
    }

    /** By mailbox, each in the order of arrival. */
    List<Mailbox.Mail> mailsAbout(UUID incident) {
        return Mailbox.of(database).mails().stream()
                .filter(mail -> mail.text().contains(incident.toString()))
                .toList();
    }

    List<Mailbox.Mail> mailsTo(String name, UUID incident) {
        return mailsAbout(incident).stream()
                .filter(mail -> mail.recipient().startsWith(name + "@"))
                .toList();
    }
}
