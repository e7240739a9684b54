package jp.ippo.notification.reminders;

import static jp.ippo.notification.deadlines.JapaneseDay.TOKYO;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** When to remind of one date. */
final class ArmingPlan {

    private final OfficeDays days;

    ArmingPlan(OfficeDays days) {
        this.days = days;
    }

    /**
     * What comes before the date comes on an open day, early enough; the day itself is told of even when it is closed,
     * for the clock of the law runs on it and the PPC's form is open. What comes too late comes at once, open or not.
     */
    SortedSet<Instant> moments(LocalDate dueOn, Collection<Offset> offsets) {
        var moments = new TreeSet<Instant>();
        for (var offset : offsets) {
            var day = dueOn.plusDays(offset.days());
            if (offset.days() >= 0) moments.add(at(day, offset));
            if (offset.days() <= 0) moments.add(at(days.lastOpenDayUpTo(day), offset));
        }
        return moments;
    }

    /**
     * What of it is still to be armed at {@code now}: everything to come, and of what is over the last only, so that who
     * learns of a date late is told once and at once.
     */
    SortedSet<Instant> from(Instant now, LocalDate dueOn, Collection<Offset> offsets) {
        var all = new TreeSet<>(moments(dueOn, offsets));
        var last = all.floor(now);
        return last == null ? all : all.tailSet(last);
    }

    private static Instant at(LocalDate day, Offset offset) {
        return day.atTime(offset.at()).atZone(TOKYO).toInstant();
    }
}
