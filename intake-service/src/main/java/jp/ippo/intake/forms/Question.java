package jp.ippo.intake.forms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One question of the form. Its name is the place of the answer in the report, so that a refusal finds its field.
 *
 * @param options what may be chosen, in the order of the page
 * @param when which answers make it matter, for example {@code facts.cause=LOST,STOLEN;facts.media=PAPER}; empty for always
 */
public record Question(String name, Kind kind, boolean required, List<String> options, String words, String when) {

    public enum Kind {
        BODY,
        LINE,
        STORY,
        NUMBER,
        DAY,
        MOMENT,
        ANSWER,
        ONE_OF,
        ANY_OF,
        HAPPENINGS,
        /** one box: ticked or not, never unknown */
        TICK
    }

    static Question of(String name, Kind kind) {
        return new Question(name, kind, false, List.of(), "", "");
    }

    static Question answer(String name) {
        return new Question(name, Kind.ANSWER, false, List.of("YES", "NO", "UNKNOWN"), "answer", "");
    }

    static Question oneOf(String name, Class<? extends Enum<?>> list) {
        return chosen(name, Kind.ONE_OF, list);
    }

    static Question anyOf(String name, Class<? extends Enum<?>> list) {
        return chosen(name, Kind.ANY_OF, list);
    }

    static Question happenings(String name) {
        var options = List.of(
                "LEAK:OCCURRED",
                "LEAK:POSSIBLE",
                "LOSS:OCCURRED",
                "LOSS:POSSIBLE",
                "DAMAGE:OCCURRED",
                "DAMAGE:POSSIBLE");
        return new Question(name, Kind.HAPPENINGS, false, options, "happening", "");
    }

    /** @param words what ticked and not ticked are called, {@code a.<words>.true} and {@code a.<words>.false} */
    static Question tick(String name, String words) {
        return new Question(name, Kind.TICK, false, List.of("true"), words, "");
    }

    private static Question chosen(String name, Kind kind, Class<? extends Enum<?>> list) {
        var options = Arrays.stream(list.getEnumConstants())
                .map(Enum::name)
                .sorted(Comparator.comparing(option -> !option.equals("UNKNOWN")))
                .toList();
        return new Question(name, kind, false, options, list.getSimpleName(), "");
    }

    Question must() {
        return new Question(name, kind, true, options, words, when);
    }

    Question when(String condition) {
        return new Question(name, kind, required, options, words, condition);
    }

    /** Name of the message that says an option in words. */
    public String word(String option) {
        return "a." + words + "." + option.replace(':', '.');
    }

    public boolean isSeveral() {
        return kind == Kind.ANY_OF || kind == Kind.HAPPENINGS || kind == Kind.TICK;
    }

    public boolean isOneOfFew() {
        return kind == Kind.ANSWER;
    }
}
