package jp.ippo.notification.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ippo.servers.TestServers;

/** The mails of one office, out of the mailbox that all tests share. */
record Mailbox(String domain) {

    record Mail(String id, String recipient, String subject, String text) {}

    static Mailbox of(String database) {
        return new Mailbox(Instance.domain(database));
    }

    /** By mailbox, each in the order of arrival. */
    List<Mail> mails() {
        return TestServers.mailbox().received().stream()
                .map(Mailbox::read)
                .filter(mail -> mail.recipient().endsWith("@" + domain))
                .toList();
    }

    Set<String> ids() {
        return mails().stream().map(Mail::id).collect(Collectors.toSet());
    }

    private static Mail read(MimeMessage mail) {
        try {
            return new Mail(
                    mail.getMessageID(),
                    mail.getAllRecipients()[0].toString(),
                    mail.getSubject(),
                    mail.getContent().toString());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
