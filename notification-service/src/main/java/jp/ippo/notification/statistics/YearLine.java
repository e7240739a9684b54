package jp.ippo.notification.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param key what is counted, as a stable code
 * @param name its own name where it has one; null where the reader's language names it
 * @param required how many owe a report
 * @param undecided how many await a person or a judgement
 * @param persons sum of the largest possible numbers
 * @param personsUnknown how many nobody can put a number to
 * @param filed how many 速報 were filed
 * @param inTime of those, how many by day 5
 * @param medianDay the middle day of filing, the day of knowing being day 1; null when none was filed
 * @param latestDay the latest; null when none was filed
 */
public record YearLine(
        String key,
        @Nullable String name,
        int cases,
        int required,
        int undecided,
        long persons,
        int personsUnknown,
        int filed,
        int inTime,
        @Nullable Double medianDay,
        @Nullable Integer latestDay) {

    /** Those judged not to owe a report. */
    public int notRequired() {
        return cases - required - undecided;
    }
}
