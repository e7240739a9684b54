package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RealMailboxTest {

    @Test
    void it_takes_mail_for_anybody_and_gives_it_up_again() throws Exception {
        try (var mailbox = RealMailbox.embedded(0, 0)) {
            send(mailbox, "somebody@example.jp", "お知らせ");
            send(mailbox, "nobody-knows@example.com", "二通目");
            assertThat(mailbox.received()).extracting(MimeMessage::getSubject).containsExactlyInAnyOrder("お知らせ", "二通目");

            mailbox.purge();
            assertThat(mailbox.received()).isEmpty();
        }
    }

    @Test
    void a_mail_program_can_read_it() throws Exception {
        try (var mailbox = RealMailbox.embedded(0, 0)) {
            send(mailbox, "somebody@example.jp", "お知らせ");
            try (var store = Session.getInstance(new Properties()).getStore("imap")) {
                store.connect(mailbox.host(), mailbox.imapPort(), "somebody@example.jp", "any");
                var inbox = store.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                assertThat(inbox.getMessageCount()).isOne();
            }
        }
    }

    @Test
    void a_port_in_use_is_named() {
        try (var other = RealMailbox.embedded(0, 0)) {
            assertThatThrownBy(() -> RealMailbox.embedded(other.smtpPort(), 0))
                    .hasMessageContaining("port " + other.smtpPort());
        }
    }

    static void send(RealMailbox mailbox, String to, String subject) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", mailbox.host());
        settings.put("mail.smtp.port", mailbox.smtpPort());
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("office@example.jp");
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setText("本文", "UTF-8");
        Transport.send(message);
    }
}
