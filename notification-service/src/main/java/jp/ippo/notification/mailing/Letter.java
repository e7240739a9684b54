package jp.ippo.notification.mailing;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.PersonalData;

/** Makes the message of one person: one recipient, plain text, a Message-ID that is the same however often it is made. */
final class Letter {

    private static final String UTF_8 = "UTF-8";

    private final MailProperties properties;
    private final Drills drills;

    Letter(MailProperties properties, Drills drills) {
        this.properties = properties;
        this.drills = drills;
    }

    MimeMessage write(
            Session session, Notice notice, UUID personId, String reference, PersonalData person, EmailAddress to) {
        try {
            var message = new MimeMessage(session);
            message.setFrom(properties.sender());
            message.setReplyTo(new InternetAddress[] {properties.answersTo()});
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value()));
            message.setSubject(drills.marked(notice.incidentId(), notice.words().subject()), UTF_8);
            var text = drills.introduced(notice.incidentId(), notice.textFor(person, reference));
            message.setText(text.replace("\n", "\r\n"), UTF_8);
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
