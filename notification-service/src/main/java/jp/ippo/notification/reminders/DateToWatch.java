package jp.ippo.notification.reminders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of a case that is not done yet.
 *
 * @param subject tells several dates of one kind apart; empty where there is only one
 * @param dueOn last day in Asia/Tokyo
 * @param name of the subject as people call it, for example 総務省; null where the kind says it all
 */
public record DateToWatch(
        DateKind kind,
        String subject,
        LocalDate dueOn,
        @Nullable String name) {

    public static DateToWatch of(DateKind kind, LocalDate dueOn) {
        return new DateToWatch(kind, "", dueOn, null);
    }
}
