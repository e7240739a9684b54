package jp.ippo.notification.deadlines;

import static java.time.temporal.ChronoUnit.DAYS;
import static jp.ippo.notification.deadlines.Deadline.Kind.FINAL;
import static jp.ippo.notification.deadlines.Deadline.Kind.PRELIMINARY_LIMIT;
import static jp.ippo.notification.deadlines.Deadline.Kind.PRELIMINARY_TARGET;
import static jp.ippo.notification.deadlines.Deadline.State.DONE;
import static jp.ippo.notification.deadlines.Deadline.State.DUE_SOON;
import static jp.ippo.notification.deadlines.Deadline.State.LATE;
import static jp.ippo.notification.deadlines.Deadline.State.ON_TIME;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ippo.events.IncidentAssessed;
import org.springframework.stereotype.Component;

/** Reads the deadlines of a judgement against the clock on the wall of the privacy office. The last day is in time. */
@Component
public class DeadlineClock {

    private final Clock clock;
    private final DeadlinesProperties properties;

    DeadlineClock(Clock clock, DeadlinesProperties properties) {
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * @param preliminaryFiled whether a 速報 stands as filed
     * @param finalFiled whether a 確報 does
     */
    public List<Deadline> read(IncidentAssessed.Deadlines days, boolean preliminaryFiled, boolean finalFiled) {
        return List.of(
                preliminary(PRELIMINARY_TARGET, days.preliminaryTarget(), preliminaryFiled),
                preliminary(PRELIMINARY_LIMIT, days.preliminaryLimit(), preliminaryFiled),
                deadline(FINAL, days.finalDue(), finalFiled, properties.finalSoonDays()));
    }

    public LocalDate today() {
        return JapaneseDay.of(clock.instant());
    }

    /** Last day on which a limit counts as due soon. */
    public LocalDate soonUntil(Deadline.Kind kind) {
        return today().plusDays(kind == FINAL ? properties.finalSoonDays() : properties.preliminarySoonDays());
    }

    /** The limit that comes next: what the board counts down to. The target of 速報 binds nobody. */
    public Optional<Deadline> next(IncidentAssessed.Deadlines days, boolean preliminaryFiled, boolean finalFiled) {
        return read(days, preliminaryFiled, finalFiled).stream()
                .filter(deadline -> deadline.kind() != PRELIMINARY_TARGET && deadline.state() != DONE)
                .findFirst();
    }

    private Deadline preliminary(Deadline.Kind kind, LocalDate dueOn, boolean filed) {
        return deadline(kind, dueOn, filed, properties.preliminarySoonDays());
    }

    private Deadline deadline(Deadline.Kind kind, LocalDate dueOn, boolean done, int soonDays) {
        long daysLeft = DAYS.between(today(), dueOn);
        return new Deadline(kind, dueOn, done ? DONE : state(daysLeft, soonDays), daysLeft);
    }

    private static Deadline.State state(long daysLeft, int soonDays) {
        if (daysLeft < 0) return LATE;
        return daysLeft <= soonDays ? DUE_SOON : ON_TIME;
    }
}
