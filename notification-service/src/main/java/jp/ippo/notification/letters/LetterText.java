package jp.ippo.notification.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a letter in their order: what everybody reads, and the places of what is each person's own. */
final class LetterText {

    /** A later wording is a new file beside it; a batch names the one it was made with. */
    static final String CURRENT = "letter.ja.v1";

    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final String REFERENCE_LINE = "通知番号　";

    private final String title;
    private final List<Part> parts;

    private LetterText(String title, List<Part> parts) {
        this.title = title;
        this.parts = List.copyOf(parts);
    }

    enum Kind {
        COMMON,
        /** never the last line of a page */
        HEADING,
        GREETING,
        REFERENCE,
        ITEMS
    }

    /** @param text of COMMON and HEADING; empty for what is a person's own */
    record Part(Kind kind, String text) {}

    /** @param words by mark: what the office says to everybody */
    static LetterText of(String title, Map<String, String> words) {
        return of(CURRENT, title, words);
    }

    /** @throws IllegalStateException when a mark has no value: such a letter is not printed */
    static LetterText of(String template, String title, Map<String, String> words) {
        var parts = new ArrayList<Part>();
        for (var line : read(template).split("\n")) {
            switch (line) {
                case "{{宛名}}" -> parts.add(new Part(Kind.GREETING, ""));
                case REFERENCE_LINE + "{{通知番号}}" -> parts.add(new Part(Kind.REFERENCE, ""));
                case "{{項目}}" -> parts.add(new Part(Kind.ITEMS, ""));
                default ->
                    parts.add(
                            line.startsWith("# ")
                                    ? new Part(Kind.HEADING, line.substring(2))
                                    : new Part(Kind.COMMON, filled(line, words)));
            }
        }
        return new LetterText(title, parts);
    }

    String title() {
        return title;
    }

    List<Part> parts() {
        return parts;
    }

    static String referenceLine(String reference) {
        return REFERENCE_LINE + reference;
    }

    private static String filled(String line, Map<String, String> words) {
        // One pass: what a value contains is text, never a mark.
        return MARK.matcher(line).replaceAll(mark -> {
            var value = words.get(mark.group(1));
            if (value == null || value.isBlank())
                throw new IllegalStateException("the mark " + mark.group(1) + " of the letter has no value");
            return Matcher.quoteReplacement(value);
        });
    }

    private static String read(String template) {
        try (var resource = LetterText.class.getResourceAsStream("/notices/" + template + ".txt")) {
            if (resource == null) throw new IllegalStateException("there is no letter template " + template);
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the letter template " + template + " cannot be read", unreadable);
        }
    }
}
