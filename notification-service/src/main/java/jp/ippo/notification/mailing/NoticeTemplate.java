package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.ippo.notification.individuals.Language;
import org.jspecify.annotations.Nullable;

/**
 * A versioned text into which the office's words and one person's data are put: one file for each language. A line that
 * begins with {@code # } is a heading; one with {@code @page } stands only where there is a page to check the notice on,
 * one with {@code @phone } only where there is none.
 */
public final class NoticeTemplate {

    /** A later wording is new files beside these; notices name those they were made with. */
    static final String CURRENT = "notice.v2";

    /** The files of the jar never change while it runs. */
    private static final Map<String, NoticeTemplate> READ = new ConcurrentHashMap<>();

    private final Language written;
    private final String text;

    NoticeTemplate(Language written, String text) {
        this.written = written;
        this.text = text;
    }

    static NoticeTemplate named(String name, Language written) {
        return READ.computeIfAbsent(file(name, written), file -> new NoticeTemplate(written, read(file)));
    }

    /** The first version knew one language. */
    private static String file(String name, Language written) {
        if (name.endsWith(".ja.v1")) return name;
        return name
                + switch (written) {
                    case JAPANESE -> ".ja";
                    case EASY_JAPANESE -> ".easy";
                    case ENGLISH -> ".en";
                };
    }

    /** The lines of a template, for mail or letters, as they stand with or without a page to check the notice on. */
    public static String text(String name, Language written, @Nullable String checkAddress) {
        return chosen(named(name, written).text, checkAddress);
    }

    private static String chosen(String text, @Nullable String checkAddress) {
        var left = checkAddress == null ? "@page " : "@phone ";
        var kept = checkAddress == null ? "@phone " : "@page ";
        var lines = new StringBuilder();
        for (var line : text.split("(?<=\n)")) {
            if (!line.startsWith(left)) lines.append(line.startsWith(kept) ? line.substring(kept.length()) : line);
        }
        return lines.toString();
    }

    private static String read(String file) {
        try (var resource = NoticeTemplate.class.getResourceAsStream("/notices/" + file + ".txt")) {
            if (resource == null) throw new IllegalStateException("there is no notice template " + file);
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the notice template " + file + " cannot be read", unreadable);
        }
    }

    /** By mark, what is the same for everybody. */
    public static Map<String, String> values(NoticeWords words, @Nullable String checkAddress) {
        var values = new HashMap<String, String>();
        values.put("概要", words.overview());
        values.put("項目の説明", words.itemsIntro());
        values.put("原因", words.cause());
        values.put("二次被害", words.secondaryDamage());
        values.put("その他", words.other());
        values.put("窓口", words.contactWindow());
        if (checkAddress != null) values.put("確認先", checkAddress);
        return values;
    }

    /** @throws IllegalStateException when a mark has no value: such a text does not leave */
    MergedWords merge(Edition edition, @Nullable String checkAddress) {
        var merging = new Merging(values(edition.words(), checkAddress));
        if (edition.askLine() != null) merging.paragraph(edition.askLine());
        merging.template(chosen(text, checkAddress));
        return new MergedWords(written, merging.parts());
    }

    static String present(String mark, @Nullable String value) {
        // A list may say that no honorific is wanted.
        if (value == null || value.isBlank() && !mark.equals(MergedWords.Own.HONORIFIC.mark))
            throw new IllegalStateException("the mark " + mark + " of the notice has no value");
        return value;
    }
}
