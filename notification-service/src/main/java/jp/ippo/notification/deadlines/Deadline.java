package jp.ippo.notification.deadlines;

import java.time.LocalDate;

/**
 * 期限, as it stands on a given day.
 *
 * @param dueOn last day in Asia/Tokyo
 * @param daysLeft 0 on the last day, negative afterwards
 */
public record Deadline(Kind kind, LocalDate dueOn, State state, long daysLeft) {

    public enum Kind {
        /** 速報の目安, day 3 */
        PRELIMINARY_TARGET,
        /** 速報の外枠, day 5 */
        PRELIMINARY_LIMIT,
        /** 確報の期限 */
        FINAL
    }

    public enum State {
        ON_TIME,
        DUE_SOON,
        /** the last day is over */
        LATE,
        DONE
    }

    /** 和暦 and Western, in words. */
    public String dueInWords() {
        return JapaneseDay.inWords(dueOn);
    }
}
