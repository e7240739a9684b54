package jp.ippo.intake.register.telling;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands single mails for staff to the mail server. */
@Component
class Post {

    private final JavaMailSender sender;
    private final TellingProperties properties;

    Post(JavaMailSender sender, TellingProperties properties) {
        this.sender = sender;
        this.properties = properties;
    }

    /** What came of an attempt. */
    enum Answer {
        ACCEPTED,
        /** no sender is configured */
        NO_SENDER,
        /** nobody can tell, or the server would not have it: tried again under the same Message-ID */
        FAILED
    }

    Answer send(UUID mailId, String to, String subject, String body) {
        if (properties.from().isBlank()) return Answer.NO_SENDER;
        try {
            sender.send(message(mailId, to, subject, body));
            return Answer.ACCEPTED;
        } catch (MailException failure) {
            return Answer.FAILED;
        }
    }

    private MimeMessage message(UUID mailId, String to, String subject, String body) {
        try {
            var from = new InternetAddress(properties.from(), true);
            // Spring's own message lets the Message-ID stand as it was set.
            var message = sender.createMimeMessage();
            message.setFrom(from);
            message.setRecipients(MimeMessage.RecipientType.TO, new Address[] {new InternetAddress(to, true)});
            message.setSubject(subject, "UTF-8");
            message.setText(body.replace("\n", "\r\n"), "UTF-8");
            message.setHeader(
                    "Message-ID",
                    "<register." + mailId
                            + from.getAddress().substring(from.getAddress().lastIndexOf('@')) + ">");
            // RFC 3834: absence notes are not wanted.
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException impossible) {
            throw new MailSendException("mail " + mailId + " cannot be made", impossible);
        }
    }
}
