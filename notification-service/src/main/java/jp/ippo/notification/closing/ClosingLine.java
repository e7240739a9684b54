package jp.ippo.notification.closing;

import java.util.List;

/**
 * One line of the checklist.
 *
 * @param code stable, and the message key of the line's name after {@code closing.line.}
 * @param detail message key of what stands there, after {@code closing.line.}
 * @param numbers for the message, in its order; never words of a person
 * @param place where it is worked on: what follows {@code /cases/{incidentId}}
 * @param explainable whether a person may say why it stays as it is
 */
public record ClosingLine(
        String code, State state, String detail, List<Integer> numbers, String place, boolean explainable) {

    public enum State {
        DONE,
        NOT_NEEDED,
        /** stays as it is, with a person's reason */
        EXPLAINED,
        OPEN
    }

    public static ClosingLine done(String code, String detail, String place, Integer... numbers) {
        return new ClosingLine(code, State.DONE, detail, List.of(numbers), place, false);
    }

    public static ClosingLine notNeeded(String code, String detail, String place) {
        return new ClosingLine(code, State.NOT_NEEDED, detail, List.of(), place, false);
    }

    public static ClosingLine open(String code, String detail, String place, Integer... numbers) {
        return new ClosingLine(code, State.OPEN, detail, List.of(numbers), place, false);
    }

    /** The same, open to a reason. */
    public ClosingLine orExplained() {
        return new ClosingLine(code, state, detail, numbers, place, true);
    }

    ClosingLine explained() {
        return new ClosingLine(code, State.EXPLAINED, detail, numbers, place, explainable);
    }

    /** What an explanation is bound to. */
    String says() {
        return detail + numbers;
    }
}
