package jp.ippo.notification.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail it could not deliver (RFC 3464).
 *
 * @param isFinal false while the server still tries
 * @param status RFC 3463, for example 5.1.1; null when it gave none
 * @param messageId of the mail it is about; null when it quotes none
 */
record DeliveryReport(
        boolean isFinal, @Nullable String status, @Nullable String messageId) {

    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    /** Empty for every mail that is no report of a failure: answers of people, absence notes, receipts. */
    static Optional<DeliveryReport> in(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts))
            return Optional.empty();
        DeliveryStatus about = null;
        String messageId = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) about = new DeliveryStatus(part.getInputStream());
            else if (isTheMailItself(part))
                messageId = new InternetHeaders(part.getInputStream()).getHeader("Message-ID", null);
        }
        return about == null ? Optional.empty() : read(about, messageId);
    }

    private static boolean isTheMailItself(Part part) throws MessagingException {
        return part.isMimeType("message/rfc822")
                || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/rfc822-headers")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers");
    }

    /** Each notice has one recipient, so the first group that says something decides. */
    private static Optional<DeliveryReport> read(DeliveryStatus about, @Nullable String messageId) {
        for (int i = 0; i < about.getRecipientDSNCount(); i++) {
            var recipient = about.getRecipientDSN(i);
            var action = header(recipient, "Action").toLowerCase(Locale.ROOT);
            if (!action.startsWith("failed") && !action.startsWith("delayed")) continue;
            var status = STATUS.matcher(header(recipient, "Status"));
            return Optional.of(
                    new DeliveryReport(action.startsWith("failed"), status.find() ? status.group() : null, messageId));
        }
        return Optional.empty();
    }

    private static String header(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}
