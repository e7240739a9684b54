package jp.ippo.notification.deadletters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.ippo.notification.deadletters.DeadLetter.Step;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with its content as text, whether or not anybody can read it.
 *
 * @param key null for none
 * @param value null for none
 * @param cut whether the value is longer than what is here
 * @param steps of people, oldest first
 * @param related others of the same event: of another reader, or come back after a replay
 */
public record Opened(
        DeadLetter letter,
        @Nullable String key,
        List<HeaderLine> headers,
        @Nullable String value,
        boolean cut,
        List<Step> steps,
        List<DeadLetter> related) {

    private static final int LONGEST = 256 * 1024;

    /** Name and value of one header as text. */
    public record HeaderLine(String name, String value) {}

    /** Everything it says, as text. */
    public Stream<@Nullable String> said() {
        return Stream.concat(
                Stream.of(letter.subject(), key, value), headers.stream().map(HeaderLine::value));
    }

    /** The same without what it carries. */
    public Opened withoutValue() {
        return new Opened(letter, key, headers, null, false, steps, related);
    }

    static Opened of(DeadLetter letter, Message message, List<Step> steps, List<DeadLetter> related) {
        var headers = new ArrayList<HeaderLine>();
        for (var header : message.headers()) {
            var text = SafeText.of(header.value());
            headers.add(new HeaderLine(header.key(), text == null ? "" : text));
        }
        var value = message.value();
        return new Opened(
                letter,
                SafeText.of(message.key()),
                headers,
                SafeText.of(value, LONGEST),
                value != null && value.length > LONGEST,
                steps,
                related);
    }
}
