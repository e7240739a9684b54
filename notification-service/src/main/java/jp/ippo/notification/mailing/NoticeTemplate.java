package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ippo.notification.mailing.MergedWords.Own;
import jp.ippo.notification.mailing.MergedWords.Part;
import jp.ippo.notification.mailing.MergedWords.Same;
import org.jspecify.annotations.Nullable;

/** A versioned text into which the office's words and one person's data are put. */
final class NoticeTemplate {

    /** A later wording is a new file beside it; notices name the one they were made with. */
    static final String CURRENT = "notice.ja.v1";

    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");

    private static final Map<String, Own> OWN =
            Stream.of(Own.values()).collect(Collectors.toUnmodifiableMap(own -> own.mark, own -> own));

    private final String text;

    NoticeTemplate(String text) {
        this.text = text;
    }

    /** The files of the jar never change while it runs. */
    private static final Map<String, NoticeTemplate> READ = new ConcurrentHashMap<>();

    static NoticeTemplate named(String name) {
        return READ.computeIfAbsent(name, NoticeTemplate::read);
    }

    private static NoticeTemplate read(String name) {
        try (var resource = NoticeTemplate.class.getResourceAsStream("/notices/" + name + ".txt")) {
            if (resource == null) throw new IllegalStateException("there is no notice template " + name);
            return new NoticeTemplate(new String(resource.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("the notice template " + name + " cannot be read", unreadable);
        }
    }

    /** @throws IllegalStateException when a mark has no value: such a text does not leave */
    MergedWords merge(NoticeWords words) {
        var values = Map.of(
                "概要", words.overview(),
                "項目の説明", words.itemsIntro(),
                "原因", words.cause(),
                "二次被害", words.secondaryDamage(),
                "その他", words.other(),
                "窓口", words.contactWindow());
        // One pass: what a value contains is text, never a mark.
        var parts = new ArrayList<Part>();
        var same = new StringBuilder();
        var marks = MARK.matcher(text);
        int from = 0;
        for (; marks.find(); from = marks.end()) {
            same.append(text, from, marks.start());
            var own = OWN.get(marks.group(1));
            if (own == null) same.append(present(marks.group(1), values.get(marks.group(1))));
            else {
                parts.add(new Same(same.toString()));
                parts.add(own);
                same.setLength(0);
            }
        }
        parts.add(new Same(same.append(text, from, text.length()).toString()));
        return new MergedWords(parts);
    }

    static String present(String mark, @Nullable String value) {
        // A list may say that no honorific is wanted.
        if (value == null || value.isBlank() && !mark.equals(Own.HONORIFIC.mark))
            throw new IllegalStateException("the mark " + mark + " of the notice has no value");
        return value;
    }
}
