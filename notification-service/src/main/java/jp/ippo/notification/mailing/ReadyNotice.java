package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.PersonalData;

/**
 * A notice of which everything that is the same for everybody is encoded already. Of one person only the address and the
 * opaque id reach a header, both in visible ASCII; all other values are in the body, and the body is base64: no value can
 * end a header, begin one, or end the message.
 */
final class ReadyNotice {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Tokyo"));

    private static final String BODY_FOLLOWS = """
            MIME-Version: 1.0\r
            Content-Type: text/plain; charset=UTF-8\r
            Content-Transfer-Encoding: base64\r
            Auto-Submitted: auto-generated\r
            \r
            """;

    private final Notice notice;
    private final MergedWords words;
    private final String domain;
    private final UnaryOperator<String> introduced;
    private final byte[] sameForAll;
    private final Base64.Encoder base64 = Base64.getMimeEncoder();

    /**
     * @param subject as it leaves, for example with the mark of a drill
     * @param introduced what the whole text of one person becomes before it leaves
     */
    ReadyNotice(Notice notice, MailProperties properties, String subject, UnaryOperator<String> introduced) {
        this.introduced = introduced;
        this.notice = notice;
        this.words = notice.merged();
        // Once: parsing the sender's address costs more than all the rest of a message.
        this.domain = properties.domain();
        this.sameForAll = (headers(notice, properties, subject) + BODY_FOLLOWS).getBytes(US_ASCII);
    }

    boolean isOf(UUID incidentId, int version) {
        return notice.version() == version && notice.incidentId().equals(incidentId);
    }

    /** The mail library folds and encodes what the office wrote. */
    private static String headers(Notice notice, MailProperties properties, String subject) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(properties.sender());
            message.setReplyTo(new InternetAddress[] {properties.answersTo()});
            message.setSubject(subject, "UTF-8");
            return String.join("\r\n", Collections.list(message.getAllHeaderLines())) + "\r\n";
        } catch (MessagingException impossible) {
            throw new IllegalStateException("the headers of notice version " + notice.version() + " cannot be made");
        }
    }

    /** Message-ID is the same however often it is made. */
    byte[] write(UUID personId, String reference, PersonalData person, EmailAddress to, Instant now) {
        var text = introduced.apply(words.textFor(person, reference));
        var body = base64.encode(text.replace("\n", "\r\n").getBytes(UTF_8));
        var message = new ByteArrayOutputStream(sameForAll.length + body.length + 512);
        // RFC 3834: absence notes are not wanted.
        var own = "Date: " + DATE.format(now) + "\r\nTo: " + visible(to.value()) + "\r\nMessage-ID: "
                + messageId(notice.version(), personId, domain) + "\r\n";
        message.writeBytes(own.getBytes(US_ASCII));
        message.writeBytes(sameForAll);
        message.writeBytes(body);
        return message.toByteArray();
    }

    /** An address was checked when the list was read; what comes out of the vault is checked again before it is a header. */
    private static String visible(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c >= 0x7f)
                throw new IllegalStateException("an address with a character that no header may have");
        }
        return address;
    }

    static String messageId(int noticeVersion, UUID personId, String domain) {
        return "<" + noticeVersion + "." + personId + "@" + domain + ">";
    }
}
