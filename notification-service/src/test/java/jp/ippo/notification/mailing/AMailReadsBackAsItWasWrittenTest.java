package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.PersonalData;
import jp.ippo.notification.individuals.Printable;
import jp.ippo.notification.individuals.Representative;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.web.util.HtmlUtils;

/** The bytes made ready for speed say what the mail library would have said, whatever people and words are called. */
class AMailReadsBackAsItWasWrittenTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant NOW = Instant.parse("2026-06-22T03:04:05Z");
    private static final String REFERENCE = "2345-6789-ABCD";
    private static final MailProperties PROPERTIES = new MailProperties(
            "尼崎市個人情報保護担当 <privacy@city.example.jp>",
            "窓口 <answers@city.example.jp>",
            1,
            1,
            Duration.ofMinutes(3),
            List.of(),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));

    @Property(tries = 400)
    void in_every_language_with_and_without_html(
            @ForAll("notices") Notice notice, @ForAll("people") PersonalData person) throws Exception {
        var to = person.email();
        var bytes = new ReadyNotice(notice, PROPERTIES, subject -> subject, text -> text)
                .write(new UUID(1, 2), REFERENCE, person, to, NOW);
        var ready = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        var slow = parsed(rendered(notice, person, to));

        assertThat(ready.getSubject())
                .isEqualTo(slow.getSubject())
                .isEqualTo(notice.content().edition(person.language()).words().subject());
        assertThat(ready.getFrom()).isEqualTo(slow.getFrom());
        assertThat(ready.getReplyTo()).isEqualTo(slow.getReplyTo());
        assertThat(ready.getAllRecipients()).isEqualTo(slow.getAllRecipients()).hasSize(1);
        assertThat(ready.getSentDate()).isEqualTo(slow.getSentDate());
        assertThat(ready.getMessageID()).isEqualTo("<1.00000000-0000-0001-0000-000000000002@city.example.jp>");
        assertThat(bodies(ready)).isEqualTo(bodies(slow));
        var headers = new ArrayList<>(List.of("Date", "To", "Message-ID", "From", "Reply-To", "Subject"));
        headers.addAll(List.of("MIME-Version", "Auto-Submitted", "Content-Language", "Content-Type"));
        if (!notice.content().html()) headers.add("Content-Transfer-Encoding");
        assertThat(Collections.list(ready.getAllHeaders()).stream().map(header -> header.getName()))
                .as("no value made a header")
                .containsExactlyInAnyOrderElementsOf(headers);
        for (var line : new String(bytes, US_ASCII).split("\r\n", -1))
            assertThat(line).hasSizeLessThanOrEqualTo(998).matches("[ -~\t]*");
    }

    @Property(tries = 400)
    void the_html_says_the_same_as_the_text_and_its_only_markup_is_ours(
            @ForAll("notices") Notice notice, @ForAll("people") PersonalData person) {
        var words = notice.merged(person.language());
        var html = words.htmlFor(person, REFERENCE);

        assertThat(html.replaceAll("</?p>|</?h2>|<br>", "")).doesNotContain("<", ">");
        assertThat(squeezed(HtmlUtils.htmlUnescape(html.replaceAll("</?p>|</?h2>|<br>", ""))))
                .isEqualTo(squeezed(words.textFor(person, REFERENCE)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /** As anybody would write it with the mail library, person by person. */
    private static MimeMessage rendered(Notice notice, PersonalData person, EmailAddress to) throws Exception {
        var message = new MimeMessage(SESSION);
        message.setFrom(PROPERTIES.sender());
        message.setReplyTo(new InternetAddress[] {PROPERTIES.answersTo()});
        message.setRecipient(RecipientType.TO, new InternetAddress(to.value()));
        message.setSentDate(Date.from(NOW));
        var edition = notice.content().edition(person.language());
        message.setSubject(edition.words().subject(), "UTF-8");
        var words = notice.merged(person.language());
        var text = words.textFor(person, REFERENCE);
        if (!notice.content().html()) message.setText(text, "UTF-8");
        else {
            var plain = new MimeBodyPart();
            plain.setText(text, "UTF-8");
            var html = new MimeBodyPart();
            var page = new HtmlNotice(edition.written(), edition.words().subject(), "")
                    .page(words.htmlFor(person, REFERENCE));
            html.setText(page, "UTF-8", "html");
            message.setContent(new MimeMultipart("alternative", plain, html));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMessage parsed(MimeMessage message) throws Exception {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return new MimeMessage(SESSION, new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> bodies(MimeMessage message) throws Exception {
        if (message.getContent() instanceof Multipart parts) {
            var found = new ArrayList<String>();
            for (int i = 0; i < parts.getCount(); i++)
                found.add(type(parts.getBodyPart(i).getContentType())
                        + parts.getBodyPart(i).getContent().toString().replace("\r\n", "\n"));
            return found;
        }
        return List.of(
                type(message.getContentType()) + message.getContent().toString().replace("\r\n", "\n"));
    }

    private static String type(String contentType) {
        return contentType.replaceAll(";.*", "") + "\n";
    }

    @Provide
    Arbitrary<Notice> notices() {
        return Combinators.combine(
                        words(Language.JAPANESE),
                        words(Language.EASY_JAPANESE).injectNull(0.3),
                        words(Language.ENGLISH).injectNull(0.3),
                        line(60).injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.of("notices.city.example.jp/check").injectNull(0.5))
                .as((japanese, easy, english, askLine, html, address) -> {
                    var translations = new java.util.EnumMap<Language, NoticeWords>(Language.class);
                    if (easy != null) translations.put(Language.EASY_JAPANESE, easy);
                    if (english != null) translations.put(Language.ENGLISH, english);
                    Map<Language, String> lines =
                            english == null && askLine != null ? Map.of(Language.ENGLISH, askLine) : Map.of();
                    var content = new NoticeContent(japanese, translations, lines, html);
                    return new Notice(
                            new UUID(0, 0), 1, NoticeTemplate.CURRENT, content, address, "officer", Instant.EPOCH);
                });
    }

    private static Arbitrary<NoticeWords> words(Language language) {
        return Combinators.combine(line(120), text(), text().injectNull(0.4), text(), text(), text(), text())
                .as((subject, overview, intro, cause, damage, other, contact) ->
                        NoticeWords.of(language, subject, overview, intro, cause, damage, other, contact));
    }

    @Provide
    Arbitrary<PersonalData> people() {
        return Combinators.combine(
                        line(40),
                        Arbitraries.of("様", "殿", "", "<b>&様"),
                        line(40).list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(Language.class),
                        line(40).injectNull(0.5))
                .as((name, honorific, items, language, representative) -> new PersonalData(
                        name,
                        honorific,
                        new EmailAddress("a.person@example.jp"),
                        items,
                        null,
                        null,
                        representative == null ? null : new Representative(representative, "母"),
                        language,
                        Channel.E_MAIL,
                        Set.of()));
    }

    /** Whatever a list or the office's form lets pass. */
    private static Arbitrary<String> line(int longest) {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(longest)
                .map(String::strip)
                .filter(text ->
                        !text.isBlank() && Printable.oneLine(text) && !text.contains("{{") && !text.contains("}}"));
    }

    private static Arbitrary<String> text() {
        var line = Arbitraries.oneOf(
                line(60), Arbitraries.of("# 見出しではない", "{{本人の}}情報", "<b>&amp;</b>", "--=_notice--", ".", "{{本人}}へ"));
        return line.list().ofMinSize(1).ofMaxSize(4).map(lines -> String.join("\n", lines)
                .strip());
    }
}
