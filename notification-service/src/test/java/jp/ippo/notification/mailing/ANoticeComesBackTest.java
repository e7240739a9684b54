package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The mailbox of the returned mails is a real IMAP mailbox; the reports are written as mail servers write them. */
class ANoticeComesBackTest extends WithTheMailbox {

    private static final String RETURNS = "returns@city.example.jp";

    @DynamicPropertySource
    static void mailbox(DynamicPropertyRegistry properties) throws Exception {
        // The mailbox comes into being with its first mail.
        returned("Subject: welcome\r\n\r\n\r\n");
        properties.add("ippo.bounces.host", () -> TestServers.mailbox().host());
        properties.add("ippo.bounces.port", () -> TestServers.mailbox().imapPort());
        properties.add("ippo.bounces.encrypted", () -> false);
        properties.add("ippo.bounces.user", () -> RETURNS);
        properties.add("ippo.bounces.password", () -> "any");
        properties.add("ippo.bounces.every", () -> "200ms");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"text/rfc822-headers, 5.1.1", "message/rfc822, 5.2.2", "message/rfc822, 4.4.7"})
    void who_was_not_reached_after_all_no_longer_counts_as_sent(String original, String status) throws Exception {
        var incident = sent(2);

        returned(report(incident, 2, "failed", status, original));

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "refused", 1)));
        assertThat(reason(incident, 2)).isEqualTo("RETURNED");
    }

    @Test
    void what_the_server_still_tries_a_receipt_an_answer_and_a_strangers_mail_change_nothing() throws Exception {
        var incident = sent(1);
        var before = read();

        returned(report(incident, 2, "delayed", "4.4.1", "text/rfc822-headers"));
        returned(report(incident, 2, "delivered", "2.0.0", "text/rfc822-headers"));
        returned(report("<1." + UUID.randomUUID() + "@elsewhere.example>", "failed", "5.1.1", "text/rfc822-headers"));
        returned(report("<1." + UUID.randomUUID() + "@city.example.jp>", "failed", "5.1.1", "text/rfc822-headers"));
        returned("Subject: Re: お知らせ\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n電話してください\r\n");
        returned(
                "Content-Type: multipart/report; boundary=x; report-type=delivery-status\r\n\r\n--x\r\nContent-Type: mess");

        await().untilAsserted(() -> assertThat(read()).isEqualTo(before + 6));
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1));
        assertThat(jdbc.sql("select count(*) from bounce where applied and kind <> 'FAILED'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_comes_back_before_it_is_on_record_as_sent_is_not_lost() throws Exception {
        var incident = sent(1);
        var person = personInLine(incident, 2);
        var claim = UUID.randomUUID();
        jdbc.sql("insert into mail_claim (claim, incident_id, lease_until) values (?, ?, now() + interval '1 minute')")
                .params(claim, incident)
                .update();
        jdbc.sql("update delivery set state = 'SENDING', settled_at = null, claim = ?, place = 1 where person_id = ?")
                .params(claim, person)
                .update();
        var before = read();

        returned(report(incident, 2, "failed", "5.1.1", "message/rfc822"));

        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(read()).isEqualTo(before));
        jdbc.sql("update delivery set state = 'SENT', settled_at = now(), place = null where person_id = ?")
                .param(person)
                .update();
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("refused", 1)));
    }

    @Test
    void the_mailbox_is_left_as_it_was_and_no_address_is_kept() throws Exception {
        var incident = sent(1);
        returned(report(incident, 2, "failed", "5.1.1", "message/rfc822"));
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("refused", 1)));

        var kept = jdbc.sql("select string_agg(bounce::text, ' ') from bounce")
                .query(String.class)
                .single();

        assertThat(kept).doesNotContain("@", "example");
    }

    private UUID sent(int people) {
        await().until(() -> read() > 0); // the mail that made the mailbox
        var incident = office.readyCase(
                people,
                People.list(people, "back" + UUID.randomUUID().toString().substring(0, 8)));
        assertThat(office.start(incident).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", people)));
        return incident;
    }

    private long read() {
        return jdbc.sql("select count(*) from bounce").query(Long.class).single();
    }

    private String reason(UUID incident, int line) {
        return jdbc.sql("select reason from delivery where person_id = ?")
                .param(personInLine(incident, line))
                .query(String.class)
                .single();
    }

    private String report(UUID incident, int line, String action, String status, String original) {
        return report("<1." + personInLine(incident, line) + "@city.example.jp>", action, status, original);
    }

    private static String report(String messageId, String action, String status, String original) {
        return """
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B1/mx"

                --B1/mx
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --B1/mx
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.jp
                Arrival-Date: Tue, 24 Nov 2026 10:00:00 +0900 (JST)

                Final-Recipient: rfc822; somebody@example.jp
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s <somebody@example.jp>: said no

                --B1/mx
                Content-Type: %s

                Return-Path: <privacy@city.example.jp>
                Message-ID: %s
                To: somebody@example.jp
                Subject: x

                --B1/mx--
                """.formatted(action, status, status, original, messageId).replace("\n", "\r\n");
    }

    private static void returned(String mail) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", TestServers.mailbox().host());
        settings.put("mail.smtp.port", String.valueOf(TestServers.mailbox().smtpPort()));
        settings.put("mail.smtp.from", "mailer-daemon@example.jp");
        var session = Session.getInstance(settings);
        Transport.send(
                new MimeMessage(session, new ByteArrayInputStream(("To: " + RETURNS + "\r\n" + mail).getBytes(UTF_8))),
                new InternetAddress[] {new InternetAddress(RETURNS)});
    }
}
