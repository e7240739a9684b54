package jp.ippo.notification.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One figure and what it should be.
 *
 * @param measured a ratio, or megabytes
 * @param note how it came about
 */
record Goal(String name, double measured, Direction direction, double limit, String note) {

    enum Direction {
        AT_LEAST,
        AT_MOST
    }

    static Goal atLeast(String name, double measured, double limit, String note) {
        return new Goal(name, measured, Direction.AT_LEAST, limit, note);
    }

    static Goal atMost(String name, double measured, double limit, String note) {
        return new Goal(name, measured, Direction.AT_MOST, limit, note);
    }

    boolean isReached() {
        return direction == Direction.AT_LEAST ? measured >= limit : measured <= limit;
    }

    /** As every benchmark writes a goal. */
    Map<String, Object> json() {
        var goal = new LinkedHashMap<String, Object>();
        goal.put("name", name);
        goal.put("is", measured);
        goal.put(direction == Direction.AT_LEAST ? "atLeast" : "atMost", limit);
        goal.put("reached", isReached());
        goal.put("note", note);
        return goal;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-58s %9.2f  %s %6.2f  %-11s  %s",
                name,
                measured,
                direction == Direction.AT_LEAST ? "≥" : "≤",
                limit,
                isReached() ? "reached" : "NOT reached",
                note);
    }
}
