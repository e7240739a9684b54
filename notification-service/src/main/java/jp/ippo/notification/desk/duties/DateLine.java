package jp.ippo.notification.desk.duties;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import jp.ippo.notification.deadlines.Deadline.State;
import jp.ippo.notification.reminders.DateKind;
import jp.ippo.notification.reminders.DateToWatch;
import jp.ippo.notification.reminders.Reminder;
import org.jspecify.annotations.Nullable;

/**
 * A date with the reminders of it.
 *
 * @param sent named in a mail, in the order of their moments
 * @param coming armed
 */
public record DateLine(
        DateKind kind,
        @Nullable String name,
        LocalDate dueOn,
        State state,
        long daysLeft,
        List<Reminder> sent,
        List<Reminder> coming) {

    private static final int SOON = 1;
    private static final int SOON_FOR_THE_FINAL_REPORT = 7;

    static DateLine of(DateToWatch date, LocalDate today, List<Reminder> reminders) {
        long left = DAYS.between(today, date.dueOn());
        var own = reminders.stream().filter(one -> one.isOf(date)).toList();
        return new DateLine(
                date.kind(),
                date.name(),
                date.dueOn(),
                state(date.kind(), left),
                left,
                own.stream().filter(one -> one.state() == Reminder.State.NAMED).toList(),
                own.stream().filter(one -> one.state() == Reminder.State.ARMED).toList());
    }

    private static State state(DateKind kind, long left) {
        if (left < 0) return State.LATE;
        return left <= (kind == DateKind.FINAL ? SOON_FOR_THE_FINAL_REPORT : SOON) ? State.DUE_SOON : State.ON_TIME;
    }
}
