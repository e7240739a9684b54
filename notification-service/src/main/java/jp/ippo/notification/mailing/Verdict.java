package jp.ippo.notification.mailing;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import jp.ippo.notification.mailing.Outcome.Kind;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads a failure of the mail library: is it about this person, about the server, or unknown? */
final class Verdict {

    private static final int SERVICE_CLOSES = 421;

    private Verdict() {}

    /** @param handedOver whether the content may have begun to leave */
    static Outcome on(MessagingException failure, boolean handedOver) {
        var chain = chain(failure);
        for (var thrown : chain) {
            if (thrown instanceof WatchedTransport.HeldBack) return Outcome.of(Kind.HELD_BACK);
            if (thrown instanceof WatchedTransport.Withdrawn) return Outcome.of(Kind.WITHDRAWN);
            if (thrown instanceof SMTPAddressFailedException refused) return about(refused.getReturnCode());
            if (thrown instanceof SMTPSenderFailedException refused)
                return new Outcome(Kind.SERVER_AWAY, refused.getReturnCode());
            if (thrown instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 400)
                return handedOver
                        ? about(refused.getReturnCode())
                        : new Outcome(Kind.SERVER_AWAY, refused.getReturnCode());
        }
        return Outcome.of(handedOver ? Kind.DOUBTFUL : Kind.SERVER_AWAY);
    }

    private static Outcome about(int code) {
        if (code == SERVICE_CLOSES || code < 400) return new Outcome(Kind.SERVER_AWAY, code);
        return new Outcome(code >= 500 ? Kind.REFUSED : Kind.LATER, code);
    }

    private static List<Throwable> chain(MessagingException failure) {
        var chain = new ArrayList<Throwable>();
        for (Throwable next = failure; next != null && !chain.contains(next); next = following(next)) chain.add(next);
        return chain;
    }

    private static @Nullable Throwable following(Throwable thrown) {
        return thrown instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : thrown.getCause();
    }
}
