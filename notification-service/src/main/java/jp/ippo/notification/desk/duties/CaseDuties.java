package jp.ippo.notification.desk.duties;

import java.time.Instant;
import java.util.List;
import jp.ippo.notification.duties.Lane;
import jp.ippo.notification.reminders.Reminder;
import jp.ippo.notification.reminders.Seen;
import jp.ippo.notification.reminders.StaffMail;
import org.jspecify.annotations.Nullable;

/**
 * Dates and contacts of one case.
 *
 * @param dates not done yet, the nearest first
 * @param earlier reminders that were sent of dates that are done or have moved
 * @param unseen since when the office has seen nothing of what was sent; null when it has seen all
 * @param superiors empty while no judgement was heard
 */
public record CaseDuties(
        List<DateLine> dates,
        List<Reminder> earlier,
        List<StaffMail> mails,
        List<Seen> seen,
        @Nullable Instant unseen,
        String office,
        List<SuperiorLine> superiors,
        List<Lane> lanes) {

    /** The next moment at which somebody is told of a date; null where none is armed. */
    public @Nullable Instant next() {
        return dates.stream()
                .flatMap(date -> date.coming().stream())
                .map(Reminder::plannedAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    public boolean hasGaps() {
        return superiors.stream()
                .anyMatch(one -> one.address() == null && !one.triggers().isEmpty());
    }
}
