package jp.ippo.notification.reminders;

import static jp.ippo.events.CaseProgressed.Step.CASE_CLOSED;
import static jp.ippo.events.CaseProgressed.Step.CASE_REOPENED;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseSteps;
import org.springframework.stereotype.Component;

/** Everything that is not done yet in a case, from all rooms. */
@Component
public class Watch {

    private final List<WatchedDates> rooms;
    private final CaseSteps steps;

    Watch(List<WatchedDates> rooms, CaseSteps steps) {
        this.rooms = rooms;
        this.steps = steps;
    }

    /** The nearest first; nothing while the case is closed. */
    public List<DateToWatch> of(CaseFile file) {
        if (isClosed(file.incidentId())) return List.of();
        return rooms.stream()
                .flatMap(room -> room.of(file).stream())
                .sorted(Comparator.comparing(DateToWatch::dueOn).thenComparing(DateToWatch::kind))
                .toList();
    }

    boolean isClosed(UUID incidentId) {
        boolean closed = false;
        for (var one : steps.of(incidentId)) {
            if (one.step() == CASE_CLOSED) closed = true;
            if (one.step() == CASE_REOPENED) closed = false;
        }
        return closed;
    }
}
