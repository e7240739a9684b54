package jp.ippo.notification.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.Mention;
import jp.ippo.notification.mailing.Edition;
import jp.ippo.notification.mailing.NoticeTemplate;
import org.jspecify.annotations.Nullable;

/** The words of a letter in their order: what everybody reads, and the places of what is each person's own. */
final class LetterText {

    /** A later wording is new files beside these; a batch names those it was made with. */
    static final String CURRENT = "letter.v2";

    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern OF_THE_PERSON = Pattern.compile("\\{\\{(本人|本人の|お断り)}}");
    private static final String EXPLANATION = "{{お断り}}";
    private static final String REFERENCE = "{{通知番号}}";

    private final Language written;
    private final String title;
    private final List<Part> parts;

    private LetterText(Language written, String title, List<Part> parts) {
        this.written = written;
        this.title = title;
        this.parts = List.copyOf(parts);
    }

    enum Kind {
        COMMON,
        /** never the last line of a page */
        HEADING,
        GREETING,
        REFERENCE,
        ITEMS,
        /** a paragraph that names the person */
        MENTION
    }

    /** @param text with the marks of the person in MENTION, what stands before it in REFERENCE; empty for GREETING and ITEMS */
    record Part(Kind kind, String text) {

        /** The same for everybody. */
        boolean isShared() {
            return kind == Kind.COMMON || kind == Kind.HEADING;
        }
    }

    /**
     * @param spokenOf whether the readers are not the persons themselves
     * @throws IllegalStateException when a mark has no value: such a letter is not printed
     */
    static LetterText of(
            String template, boolean spokenOf, String title, Edition edition, @Nullable String checkAddress) {
        var values = NoticeTemplate.values(edition.words(), checkAddress);
        var reader = Mention.ofTheReader(edition.written());
        var parts = new ArrayList<Part>();
        if (edition.askLine() != null) {
            parts.add(new Part(Kind.COMMON, edition.askLine()));
            parts.add(new Part(Kind.COMMON, ""));
        }
        for (var line :
                NoticeTemplate.text(template, edition.written(), checkAddress).split("\n")) {
            if (line.equals("{{宛名}}")) parts.add(new Part(Kind.GREETING, ""));
            else if (line.equals("{{項目}}")) parts.add(new Part(Kind.ITEMS, ""));
            else if (line.endsWith(REFERENCE))
                parts.add(new Part(Kind.REFERENCE, line.substring(0, line.length() - REFERENCE.length())));
            else if (line.startsWith("# ")) parts.add(new Part(Kind.HEADING, line.substring(2)));
            else if (spokenOf || !line.equals(EXPLANATION))
                parts.add(paragraph(filled(line, values), spokenOf, reader));
        }
        return new LetterText(edition.written(), title, parts);
    }

    private static Part paragraph(String line, boolean spokenOf, Mention reader) {
        if (!OF_THE_PERSON.matcher(line).find()) return new Part(Kind.COMMON, line);
        return spokenOf ? new Part(Kind.MENTION, line) : new Part(Kind.COMMON, called(line, reader));
    }

    /** The paragraph with the person's name; empty where there is nothing to explain. */
    static String called(String line, Mention person) {
        return OF_THE_PERSON
                .matcher(line)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        switch (mark.group(1)) {
                            case "本人" -> person.who();
                            case "本人の" -> person.whose();
                            default -> person.explanation().isEmpty() ? "" : person.explanation() + "\n";
                        }));
    }

    Language written() {
        return written;
    }

    String title() {
        return title;
    }

    List<Part> parts() {
        return parts;
    }

    private static String filled(String line, Map<String, String> values) {
        // One pass: what a value contains is text, never a mark, but for those of the person.
        return MARK.matcher(line).replaceAll(mark -> {
            if (OF_THE_PERSON.matcher(mark.group()).matches()) return Matcher.quoteReplacement(mark.group());
            var value = values.get(mark.group(1));
            if (value == null || value.isBlank())
                throw new IllegalStateException("the mark " + mark.group(1) + " of the letter has no value");
            return Matcher.quoteReplacement(value);
        });
    }
}
