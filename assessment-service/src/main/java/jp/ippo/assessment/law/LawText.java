package jp.ippo.assessment.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The quoted text beside the code. A section begins with the line {@code ## <anchor>} and ends before the next one.
 */
public final class LawText {

    /** By what points there. A few dozen, and each judgement quotes some. */
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private LawText() {}

    /** The section that {@link LegalReference#text()} points to. @throws IllegalArgumentException when there is none */
    public static String of(LegalReference reference) {
        return READ.computeIfAbsent(reference.text(), LawText::section);
    }

    private static String section(String text) {
        int hash = text.indexOf('#');
        var file = read(text.substring(0, hash));
        var heading = "\n## " + text.substring(hash + 1) + "\n";
        int begin = file.indexOf(heading);
        if (begin < 0) {
            throw new IllegalArgumentException("no such section: " + text);
        }
        int end = file.indexOf("\n## ", begin + heading.length());
        return file.substring(begin + heading.length(), end < 0 ? file.length() : end)
                .strip();
    }

    private static String read(String name) {
        try (InputStream stream = LawText.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no such text: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
