package jp.ippo.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import jp.ippo.notification.mailing.Outcome.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One worker's line to the mail server, opened when needed and kept. Used by one thread, and watched by another. */
final class MailConnection implements AutoCloseable {

    private final JavaMailSenderImpl configured;
    private final Session session;
    private final String protocol;
    private final Duration timeOut;
    private final CuttableLine sockets = new CuttableLine();
    private volatile @Nullable WatchedTransport line;
    private boolean handedOver;

    /** @param configured the application's own sender, {@code spring.mail.*} */
    MailConnection(JavaMailSenderImpl configured, Duration timeOut) {
        var named = configured.getProtocol();
        this.configured = configured;
        this.protocol = named == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : named;
        this.timeOut = timeOut;
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(configured.getJavaMailProperties());
        var limits = new ArrayList<>(List.of("connectiontimeout", "timeout"));
        // Whoever makes the sockets himself, or wraps them from the first byte, gets the mail library's own limit.
        boolean ours = protocol.equals("smtp")
                && properties.keySet().stream().noneMatch(key -> key.toString().startsWith("mail.smtp.socketFactory"));
        if (ours) properties.put("mail.smtp.socketFactory", sockets);
        else limits.add("writetimeout");
        for (var kind : limits)
            properties.putIfAbsent("mail." + protocol + "." + kind, Long.toString(timeOut.toMillis()));
        properties.putIfAbsent("mail." + protocol + ".quitwait", "false");
        // Would print every address.
        properties.put("mail.debug", "false");
        return properties;
    }

    Session session() {
        return session;
    }

    /** For a watcher in another thread: a server that reads no further, and so never answers, must not hold us for ever. */
    void cutWhenStuck() {
        var open = line;
        if (open != null && open.contentOnItsWayFor().compareTo(timeOut.multipliedBy(2)) > 0) sockets.cut();
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
            var broken = line;
            handedOver = broken != null && broken.handedOver();
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
        var open = line;
        if (open != null) open.hangUp();
        line = null;
    }
}
