package jp.ippo.notification.reminders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.escalation.Superior;
import org.jspecify.annotations.Nullable;

/**
 * A mail to the office or to superiors, see the table.
 *
 * @param superiors whom it goes to; empty when it is the office's own reminder
 * @param gaps those of them without an address
 * @param headline null while nothing of it can have left
 * @param attempts handed over so often
 * @param trouble kind of the last failure, null without one
 * @param sentAt null until the mail server said yes
 * @param held of a drill, and so it never left
 */
public record StaffMail(
        UUID id,
        UUID incidentId,
        Purpose purpose,
        String recipient,
        List<Superior> superiors,
        List<Superior> gaps,
        @Nullable String headline,
        @Nullable String body,
        int attempts,
        @Nullable String trouble,
        @Nullable Instant sentAt,
        boolean held) {

    public enum Purpose {
        REMINDER,
        ESCALATION
    }
}
