package jp.ippo.notification.mailing;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.PersonalData;

/** Makes the message of one person: one recipient, plain text, a Message-ID that is the same however often it is made. */
final class Letter {

    private static final String UTF_8 = "UTF-8";

    private final MailProperties properties;

    Letter(MailProperties properties) {
        this.properties = properties;
    }

    MimeMessage write(
            Session session, Notice notice, UUID personId, String reference, PersonalData person, EmailAddress to) {
        try {
            var message = new MimeMessage(session);
            message.setFrom(properties.sender());
            message.setReplyTo(new InternetAddress[] {properties.answersTo()});
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value()));
            message.setSubject(notice.words().subject(), UTF_8);
            message.setText(notice.textFor(person, reference).replace("\n", "\r\n"), UTF_8);
            message.setHeader("Message-ID", messageId(notice.version(), personId, properties));
            // RFC 3834: absence notes are not wanted.
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException impossible) {
            // Without the cause: it may quote the address.
            throw new IllegalStateException("the message of person " + personId + " cannot be made");
        }
    }

    static String messageId(int noticeVersion, UUID personId, MailProperties properties) {
        return "<" + noticeVersion + "." + personId + "@" + properties.domain() + ">";
    }
}
