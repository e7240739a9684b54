package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ippo.notification.individuals.PersonalData;

/** A versioned text into which the office's words and one person's data are put. */
final class NoticeTemplate {

    /** A later wording is a new file beside it; notices name the one they were made with. */
    static final String CURRENT = "notice.ja.v1";

    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");

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

    /** @throws IllegalStateException when any mark has no value: such a text does not leave */
    String merge(NoticeWords words, PersonalData person, String reference) {
        var addressee = person.addressee();
        var values = Map.of(
                "氏名", addressee.name(),
                "敬称", addressee.honorific(),
                "通知番号", reference,
                "概要", words.overview(),
                "項目の説明", words.itemsIntro(),
                "項目", person.items().stream().map(item -> "・" + item).collect(Collectors.joining("\n")),
                "原因", words.cause(),
                "二次被害", words.secondaryDamage(),
                "その他", words.other(),
                "窓口", words.contactWindow());
        // One pass: what a value contains is text, never a mark.
        return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(value(values, mark.group(1))));
    }

    private static String value(Map<String, String> values, String mark) {
        var value = values.get(mark);
        // A list may say that no honorific is wanted.
        if (value == null || value.isBlank() && !mark.equals("敬称"))
            throw new IllegalStateException("the mark " + mark + " of the notice has no value");
        return value;
    }
}
