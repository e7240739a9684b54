package jp.ippo.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP connection that stays open between messages and asks before the content of each leaves: the recipient is
 * accepted by then, so that the time in which a crash leaves a doubt is as short as SMTP allows.
 */
final class WatchedTransport extends SMTPTransport {

    /** A server may take long to say "go on"; a stop must not wait for it. */
    private static final long ASK_AGAIN_AFTER = Duration.ofSeconds(1).toNanos();

    /**
     * The mail library writes its dialogues, addresses included, to loggers named after this class's package; whoever
     * turns up our own log must not find them there. Kept, or they would be forgotten with their filter.
     */
    private static final List<Logger> SHUT = Stream.of("", ".protocol")
            .map(name -> Logger.getLogger(WatchedTransport.class.getPackageName() + name))
            .peek(logger -> logger.setFilter(nothing -> false))
            .toList();

    private @Nullable Handover handover;
    private boolean handedOver;
    /** Since when content leaves and is not answered, 0 when none does. */
    private volatile long leavingSince;

    WatchedTransport(Session session, String protocol) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, "smtps".equals(protocol));
    }

    /** One message to its one recipient. */
    void send(ReadyMessage message, Handover asked) throws MessagingException {
        handover = asked;
        handedOver = false;
        try {
            sendMessage(message, message.recipient());
        } finally {
            handover = null;
            leavingSince = 0;
        }
    }

    /** Read by another thread. */
    Duration contentOnItsWayFor() {
        long since = leavingSince;
        return since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    /** Whether the content of the last message may have begun to leave. */
    boolean handedOver() {
        return handedOver;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        var asked = handover;
        if (asked == null || !handOver(asked)) throw new HeldBack();
        handedOver = true;
        long since = System.nanoTime();
        var content = super.data();
        long begun = System.nanoTime();
        if (begun - since > ASK_AGAIN_AFTER && !asked.mayStillLeave()) throw new Withdrawn();
        leavingSince = begun | 1;
        return content;
    }

    private static boolean handOver(Handover asked) throws Withdrawn {
        try {
            return asked.handOver();
        } catch (RuntimeException unwritten) {
            // It may be written down or not; what is certain is that nothing left.
            throw new Withdrawn();
        }
    }

    void hangUp() {
        try {
            close();
        } catch (MessagingException alreadyGone) {
            // it is closed either way
        }
    }

    /** Nothing of it left. */
    static final class HeldBack extends MessagingException {}

    /** Nothing of its content left. The cause makes the transport drop the line without another word: a QUIT would be read as content. */
    static final class Withdrawn extends MessagingException {

        Withdrawn() {
            super("withdrawn before the content", new IOException("line dropped"));
        }
    }
}
