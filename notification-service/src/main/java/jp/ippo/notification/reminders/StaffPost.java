package jp.ippo.notification.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands single mails for staff to the mail server, on a line of their own: they do not queue behind the notices. */
@Component
class StaffPost {

    private static final String PATIENCE_MILLIS = "30000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final InternetAddress from;

    /** @param configured the application's own sender, {@code spring.mail.*} */
    StaffPost(JavaMailSenderImpl configured, @Value("${ippo.mail.from}") String from) {
        this.from = address(from);
        sender.setHost(configured.getHost());
        sender.setPort(configured.getPort());
        sender.setUsername(configured.getUsername());
        sender.setPassword(configured.getPassword());
        sender.setProtocol(configured.getProtocol());
        var properties = new Properties();
        properties.putAll(configured.getJavaMailProperties());
        var protocol =
                configured.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : configured.getProtocol();
        for (var kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail." + protocol + "." + kind, PATIENCE_MILLIS);
        }
        sender.setJavaMailProperties(properties);
    }

    /** What the mail server made of it. */
    enum Answer {
        ACCEPTED,
        /** it has not got this mail; others may pass */
        REFUSED,
        /** it cannot be reached, so nothing has arrived */
        AWAY,
        /** nobody can tell */
        UNKNOWN
    }

    Answer send(HandedOver mail) {
        try {
            sender.send(message(mail));
            return Answer.ACCEPTED;
        } catch (MailAuthenticationException notLetIn) {
            return Answer.AWAY;
        } catch (MailException failure) {
            if (causes(failure).anyMatch(MailConnectException.class::isInstance)) return Answer.AWAY;
            return causes(failure).anyMatch(SendFailedException.class::isInstance) ? Answer.REFUSED : Answer.UNKNOWN;
        }
    }

    private MimeMessage message(HandedOver mail) {
        var message = sender.createMimeMessage();
        try {
            message.setFrom(from);
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.recipient()));
            message.setSubject(mail.headline(), "UTF-8");
            message.setText(mail.body().replace("\n", "\r\n"), "UTF-8");
            message.setHeader("Message-ID", messageId(mail.mailId()));
            // RFC 3834: absence notes are not wanted.
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException impossible) {
            throw new IllegalStateException("mail " + mail.mailId() + " cannot be made", impossible);
        }
    }

    private String messageId(UUID mailId) {
        var own = from.getAddress();
        return "<staff." + mailId + own.substring(own.lastIndexOf('@')) + ">";
    }

    private static Stream<Throwable> causes(MailException failure) {
        var direct = failure instanceof MailSendException send
                ? Stream.of(send.getMessageExceptions())
                : Stream.<Throwable>of();
        return Stream.concat(direct, Stream.ofNullable(failure.getCause()));
    }

    private static InternetAddress address(String text) {
        try {
            var address = new InternetAddress(text, true);
            address.setPersonal(address.getPersonal(), "UTF-8");
            return address;
        } catch (AddressException | UnsupportedEncodingException invalid) {
            throw new IllegalArgumentException("ippo.mail.from is not an e-mail address", invalid);
        }
    }
}
