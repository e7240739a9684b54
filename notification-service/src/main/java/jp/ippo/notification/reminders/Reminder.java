package jp.ippo.notification.reminders;

import java.time.Instant;
import java.time.LocalDate;
import jp.ippo.events.IncidentAssessed.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One moment at which somebody is told about a case, see the table.
 *
 * @param kind a {@link DateKind}; of {@code SILENCE} and {@code SEVERITY} the purpose again
 * @param sentAt when the last of the mails that name it was sent; null while one of them was not
 */
public record Reminder(
        long id,
        Purpose purpose,
        String kind,
        String subject,
        LocalDate dueOn,
        Instant plannedAt,
        State state,
        @Nullable Instant sentAt) {

    public enum Purpose {
        /** of a date, to the office */
        REMINDER,
        /** the date is over, to superiors */
        PASSED,
        /** nobody has seen a mail, to superiors */
        SILENCE,
        /** the harm may be grave, to superiors */
        SEVERITY
    }

    public enum State {
        ARMED,
        /** it stands in a mail */
        NAMED,
        /** the date moved or was done before */
        DISARMED
    }

    /** Of {@code SEVERITY} only. */
    public Severity severity() {
        return Severity.valueOf(subject);
    }

    public boolean isOf(DateToWatch date) {
        return (purpose == Purpose.REMINDER || purpose == Purpose.PASSED)
                && kind.equals(date.kind().name())
                && subject.equals(date.subject())
                && dueOn.equals(date.dueOn());
    }
}
