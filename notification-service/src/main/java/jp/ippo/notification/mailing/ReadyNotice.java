package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A notice of which everything that is the same for everybody is encoded already. Of one person only the address and the
 * opaque id reach a header, both in visible ASCII; all other values are in the body, and the body is base64: no value can
 * end a header, begin one, or end the message. For one worker: not to be shared between threads.
 */
final class ReadyNotice {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Tokyo"));

    private static final String BODY = """
            Content-Type: text/plain; charset=UTF-8\r
            Content-Transfer-Encoding: base64\r
            """;

    /** Base64 knows neither of its first two characters: no body can contain it. */
    private static final String BOUNDARY = "=_notice";

    private static final byte[] HTML_FOLLOWS = ("\r\n--" + BOUNDARY
                    + "\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")
            .getBytes(US_ASCII);
    private static final byte[] END = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(US_ASCII);

    private final Notice notice;
    private final String domain;
    private final Map<Language, Ready> byReader = new EnumMap<>(Language.class);
    private final Base64.Encoder base64 = Base64.getMimeEncoder();
    private long dated = Long.MIN_VALUE;
    private String date = "";

    /** For the readers of one language. */
    private record Ready(
            MergedWords words,
            byte[] sameForAll,
            byte[] introduction,
            @Nullable HtmlNotice html) {}

    /**
     * @param marked what a subject becomes before it leaves, for example with the mark of a drill
     * @param introduced puts what stands before everybody's text in front of it
     */
    ReadyNotice(
            Notice notice, MailProperties properties, UnaryOperator<String> marked, UnaryOperator<String> introduced) {
        this.notice = notice;
        // Once: parsing the sender's address costs more than all the rest of a message.
        this.domain = properties.domain();
        for (var reader : Language.values())
            byReader.put(reader, ready(reader, properties, marked, introduced.apply("")));
    }

    private Ready ready(Language reader, MailProperties properties, UnaryOperator<String> marked, String introduction) {
        var edition = notice.content().edition(reader);
        var subject = marked.apply(edition.words().subject());
        boolean html = notice.content().html();
        var follows = "MIME-Version: 1.0\r\nAuto-Submitted: auto-generated\r\nContent-Language: "
                + HtmlNotice.tag(edition.written()) + "\r\n"
                + (html
                        ? "Content-Type: multipart/alternative; boundary=\"" + BOUNDARY + "\"\r\n\r\n--" + BOUNDARY
                                + "\r\n"
                        : "")
                + BODY + "\r\n";
        return new Ready(
                notice.merged(reader),
                (headers(notice, properties, subject) + follows).getBytes(US_ASCII),
                MergedWords.mail(introduction),
                html ? new HtmlNotice(edition.written(), subject, introduction) : null);
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
        var ready = Objects.requireNonNull(byReader.get(person.language()));
        var text = new ByteArrayOutputStream(8192);
        text.writeBytes(ready.introduction());
        ready.words().writeTo(text, person, reference);
        var body = base64.encode(text.toByteArray());
        var html = ready.html() == null
                ? null
                : base64.encode(MergedWords.mail(ready.html().page(ready.words().htmlFor(person, reference))));
        var message = new ByteArrayOutputStream(
                ready.sameForAll().length + body.length + (html == null ? 0 : html.length) + 512);
        // RFC 3834: absence notes are not wanted.
        var own = "Date: " + date(now) + "\r\nTo: " + visible(to.value()) + "\r\nMessage-ID: "
                + messageId(notice.version(), personId, domain) + "\r\n";
        message.writeBytes(own.getBytes(US_ASCII));
        message.writeBytes(ready.sameForAll());
        message.writeBytes(body);
        if (html != null) {
            message.writeBytes(HTML_FOLLOWS);
            message.writeBytes(html);
            message.writeBytes(END);
        }
        return message.toByteArray();
    }

    /** Thousands of messages leave in the same second. */
    private String date(Instant now) {
        if (now.getEpochSecond() != dated) {
            dated = now.getEpochSecond();
            date = DATE.format(now);
        }
        return date;
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
