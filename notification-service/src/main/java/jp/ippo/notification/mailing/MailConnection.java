package jp.ippo.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import jp.ippo.notification.mailing.Outcome.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One worker's line to the mail server, opened when needed and kept. Used by one thread. */
final class MailConnection extends JavaMailSenderImpl implements AutoCloseable {

    private @Nullable WatchedTransport line;
    private Handover watching = NOTHING_LEAVES;
    private boolean handedOver;

    private static final Handover NOTHING_LEAVES = new Handover() {
        @Override
        public boolean handOver() {
            return false;
        }

        @Override
        public boolean mayStillLeave() {
            return false;
        }
    };

    /** @param configured the application's own sender, {@code spring.mail.*} */
    MailConnection(JavaMailSenderImpl configured, Duration timeOut) {
        setHost(configured.getHost());
        setPort(configured.getPort());
        setUsername(configured.getUsername());
        setPassword(configured.getPassword());
        setProtocol(configured.getProtocol());
        setJavaMailProperties(properties(configured, timeOut));
    }

    private static Properties properties(JavaMailSenderImpl configured, Duration timeOut) {
        var properties = new Properties();
        properties.putAll(configured.getJavaMailProperties());
        var protocol = configured.getProtocol() == null ? DEFAULT_PROTOCOL : configured.getProtocol();
        for (var kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail." + protocol + "." + kind, Long.toString(timeOut.toMillis()));
        }
        properties.putIfAbsent("mail." + protocol + ".quitwait", "false");
        // Would print every address.
        properties.put("mail.debug", "false");
        return properties;
    }

    /** Hands one message over, and says what came of it. Never throws for what a mail server can do. */
    Outcome deliver(MimeMessage message, Handover handover) {
        boolean kept = line != null;
        var outcome = attempt(message, handover);
        // Servers close idle lines. What failed on a kept one before anything left is tried on a fresh one.
        return kept && outcome.kind() == Kind.SERVER_AWAY && !handedOver ? attempt(message, handover) : outcome;
    }

    private Outcome attempt(MimeMessage message, Handover handover) {
        watching = handover;
        handedOver = false;
        try {
            send(message);
            return new Outcome(Kind.ACCEPTED, 250);
        } catch (MailException failure) {
            handedOver = line != null && line.handedOver();
            var outcome = Verdict.on(failure, handedOver);
            if (outcome.kind() != Kind.REFUSED && outcome.kind() != Kind.LATER) close();
            return outcome;
        } finally {
            watching = NOTHING_LEAVES;
        }
    }

    @Override
    protected Transport connectTransport() throws MessagingException {
        if (line == null) line = (WatchedTransport) super.connectTransport();
        line.watch(watching);
        return line;
    }

    @Override
    protected Transport getTransport(Session session) {
        var protocol = getProtocol();
        return new WatchedTransport(session, protocol == null ? DEFAULT_PROTOCOL : protocol);
    }

    @Override
    public void close() {
        if (line != null) line.hangUp();
        line = null;
    }
}
