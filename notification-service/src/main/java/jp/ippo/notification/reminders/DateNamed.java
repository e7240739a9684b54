package jp.ippo.notification.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A date as a mail or a page names it.
 *
 * @param called of the subject as people call it; null where the kind says it all
 * @param isOpen false when it was done, or moved to another day
 */
public record DateNamed(
        DateKind kind,
        String subject,
        LocalDate dueOn,
        @Nullable String called,
        boolean isOpen) {

    static DateNamed of(Reminder one, List<DateToWatch> watched) {
        var date = watched.stream().filter(one::isOf).findFirst();
        return new DateNamed(
                DateKind.valueOf(one.kind()),
                one.subject(),
                one.dueOn(),
                date.map(DateToWatch::name).orElse(one.subject().isEmpty() ? null : one.subject()),
                date.isPresent());
    }

    /** In words, for example 他機関への連絡（総務省）. */
    public String name(Locale locale, MessageSource messages) {
        var kind = messages.getMessage("date." + this.kind, null, locale);
        return called == null ? kind : kind + "（" + called + "）";
    }
}
