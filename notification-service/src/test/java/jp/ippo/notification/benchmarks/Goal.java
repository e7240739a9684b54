package jp.ippo.notification.benchmarks;

import java.util.Locale;

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

    /** As the JSON has it, too. */
    boolean isReached() {
        return direction == Direction.AT_LEAST ? measured >= limit : measured <= limit;
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
