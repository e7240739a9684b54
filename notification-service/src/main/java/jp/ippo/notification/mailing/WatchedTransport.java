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

    private static final int OK = 250;

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

    private final boolean together;
    private @Nullable Handover handover;
    private boolean handedOver;
    /** The sender was told, and its answer is read after the recipient was told too. */
    private boolean senderWaits;

    private boolean answerOwed;
    /** Since when content leaves and is not answered, 0 when none does. */
    private volatile long leavingSince;

    /** @param together whether the socket sends at once what is written: else the recipient would wait for the sender's receipt */
    WatchedTransport(Session session, String protocol, boolean together) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, "smtps".equals(protocol));
        this.together = together;
    }

    /** One message to its one recipient. */
    void send(ReadyMessage message, Handover asked) throws MessagingException {
        handover = asked;
        handedOver = false;
        answerOwed = false;
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

    /**
     * Where the server allows it (RFC 2920), the recipient is told without a wait for the answer about the sender. The content
     * does not join them, for it waits for the hand-over.
     */
    @Override
    protected void mailFrom() throws MessagingException {
        senderWaits = together && supportsExtension("PIPELINING");
        try {
            super.mailFrom();
        } finally {
            answerOwed = senderWaits;
            senderWaits = false;
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        if (senderWaits) return OK;
        if (answerOwed) {
            answerOwed = false;
            int sender = super.readServerResponse();
            if (sender != OK) throw new SenderRefused(sender);
        }
        return super.readServerResponse();
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

    /** Nobody's fault but the sender's. The answer about the recipient is not waited for: the line is dropped. */
    static final class SenderRefused extends MessagingException {

        final int code;

        SenderRefused(int code) {
            super("the sender was refused", new IOException("line dropped"));
            this.code = code;
        }
    }

    /** Nothing of its content left. The cause makes the transport drop the line without another word: a QUIT would be read as content. */
    static final class Withdrawn extends MessagingException {

        Withdrawn() {
            super("withdrawn before the content", new IOException("line dropped"));
        }
    }
}
