package jp.ippo.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import jp.ippo.notification.mailing.Outcome.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One worker's line to the mail server, opened when needed and kept. Used by one thread. */
final class MailConnection implements AutoCloseable {

    private final JavaMailSenderImpl configured;
    private final Session session;
    private final String protocol;
    private @Nullable WatchedTransport line;
    private boolean handedOver;

    /** @param configured the application's own sender, {@code spring.mail.*} */
    MailConnection(JavaMailSenderImpl configured, Duration timeOut) {
        var named = configured.getProtocol();
        this.configured = configured;
        this.protocol = named == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : named;
        this.session = Session.getInstance(properties(configured, protocol, timeOut));
    }

    private static Properties properties(JavaMailSenderImpl configured, String protocol, Duration timeOut) {
        var properties = new Properties();
        properties.putAll(configured.getJavaMailProperties());
        for (var kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail." + protocol + "." + kind, Long.toString(timeOut.toMillis()));
        }
        properties.putIfAbsent("mail." + protocol + ".quitwait", "false");
        // Would print every address.
        properties.put("mail.debug", "false");
        return properties;
    }

    Session session() {
        return session;
    }

    /** Hands one message over, and says what came of it. Never throws for what a mail server can do. */
    Outcome deliver(ReadyMessage message, Handover handover) {
        boolean kept = line != null;
        var outcome = attempt(message, handover);
        // Servers close idle lines. What failed on a kept one before anything left is tried on a fresh one.
        return kept && outcome.kind() == Kind.SERVER_AWAY && !handedOver ? attempt(message, handover) : outcome;
    }

    private Outcome attempt(ReadyMessage message, Handover handover) {
        handedOver = false;
        try {
            var open = connected();
            open.send(message, handover);
            return new Outcome(Kind.ACCEPTED, 250);
        } catch (MessagingException failure) {
            handedOver = line != null && line.handedOver();
            var outcome = Verdict.on(failure, handedOver);
            if (outcome.kind() != Kind.REFUSED && outcome.kind() != Kind.LATER) close();
            return outcome;
        }
    }

    private WatchedTransport connected() throws MessagingException {
        var open = line;
        if (open == null) {
            open = new WatchedTransport(session, protocol);
            var user = configured.getUsername();
            // What was not set is null, not empty: an empty user would ask for a login.
            open.connect(
                    configured.getHost(),
                    configured.getPort(),
                    user == null || user.isEmpty() ? null : user,
                    configured.getPassword());
            line = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (line != null) line.hangUp();
        line = null;
    }
}
