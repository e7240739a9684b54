package jp.ippo.notification.individuals;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;

/** メールアドレス: one mailbox, without a display name, in ASCII. Shows itself masked. */
public record EmailAddress(String value) {

    /** RFC 5321: a path has 256 octets with its angle brackets. */
    private static final int LONGEST = 254;

    public EmailAddress {
        if (!isMailbox(value)) throw new IllegalArgumentException("not an e-mail address");
    }

    public static Optional<EmailAddress> from(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** The same mailbox written differently has the same normal form: no office distinguishes capitals. */
    String normalised() {
        return value.toLowerCase(Locale.ROOT);
    }

    private static boolean isMailbox(String text) {
        if (text.isEmpty() || text.length() > LONGEST) return false;
        // Visible ASCII only: no line break, no space, no quoted or bracketed part can reach a header or an envelope.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || "\"<>()[],;:\\".indexOf(c) >= 0) return false;
        }
        try {
            var parsed = new InternetAddress(text, true);
            parsed.validate();
            return text.equals(parsed.getAddress()) && text.lastIndexOf('@') > 0;
        } catch (AddressException invalid) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
