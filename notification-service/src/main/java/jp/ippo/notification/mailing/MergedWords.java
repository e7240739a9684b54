package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.LeakedItems;
import jp.ippo.notification.individuals.Mention;
import jp.ippo.notification.individuals.PersonalData;

/** A template into which the office's words are put; what is left open is each person's own. */
final class MergedWords {

    /** What is a person's own, or the words between two of them. */
    sealed interface Part {}

    /**
     * @param html the same, escaped and with its elements
     * @param mail the text as it stands in a mail: UTF-8, lines end in CR LF
     */
    record Same(String text, String html, byte[] mail) implements Part {

        Same(String text, String html) {
            this(text, html, MergedWords.mail(text));
        }
    }

    enum Own implements Part {
        NAME("氏名"),
        HONORIFIC("敬称"),
        REFERENCE("通知番号"),
        ITEMS("項目"),
        WHO("本人"),
        WHOSE("本人の"),
        /** nothing for somebody who reads about own data, else a paragraph */
        EXPLANATION("お断り");

        final String mark;

        Own(String mark) {
            this.mark = mark;
        }
    }

    private final Language written;
    private final List<Part> parts;

    MergedWords(Language written, List<Part> parts) {
        this.written = written;
        this.parts = List.copyOf(parts);
    }

    /** @throws IllegalStateException when a value is missing: such a text does not leave */
    String textFor(PersonalData person, String reference) {
        var text = new StringBuilder(4096);
        for (var part : parts) {
            if (part instanceof Same same) text.append(same.text());
            else if (part instanceof Own own) text.append(value(own, person, reference));
        }
        return text.toString();
    }

    /** The same as it stands in a mail; what everybody reads is not encoded again. */
    void writeTo(ByteArrayOutputStream mail, PersonalData person, String reference) {
        for (var part : parts) {
            if (part instanceof Same same) mail.writeBytes(same.mail());
            else if (part instanceof Own own) mail.writeBytes(mail(value(own, person, reference)));
        }
    }

    static byte[] mail(String text) {
        return text.replace("\n", "\r\n").getBytes(UTF_8);
    }

    /** Nobody's: with marks where the person's own would stand. */
    String withMarks() {
        var text = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Same same) text.append(same.text());
            else if (part instanceof Own own && own != Own.EXPLANATION)
                text.append('〔').append(own.mark).append('〕');
        }
        return text.toString();
    }

    /** The same as elements of a page. */
    String htmlFor(PersonalData person, String reference) {
        var html = new StringBuilder(8192);
        for (var part : parts) {
            if (part instanceof Same same) html.append(same.html());
            else if (part instanceof Own own) html.append(HtmlNotice.inline(value(own, person, reference)));
        }
        return html.toString();
    }

    private String value(Own own, PersonalData person, String reference) {
        return switch (own) {
            case NAME ->
                NoticeTemplate.present(own.mark, person.addressee(written).name());
            case HONORIFIC ->
                NoticeTemplate.present(own.mark, person.addressee(written).honorific());
            case REFERENCE -> NoticeTemplate.present(own.mark, reference);
            case ITEMS ->
                person.items().stream()
                        .map(item -> LeakedItems.in(written, item))
                        .collect(Collectors.joining("\n・", "・", ""));
            case WHO -> Mention.of(person, written).who();
            case WHOSE -> Mention.of(person, written).whose();
            case EXPLANATION -> {
                var explanation = Mention.of(person, written).explanation();
                yield explanation.isEmpty() ? "" : explanation + "\n\n";
            }
        };
    }
}
