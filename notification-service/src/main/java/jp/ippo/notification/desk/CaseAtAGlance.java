package jp.ippo.notification.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.Task;
import jp.ippo.notification.cases.TaskSource;
import jp.ippo.notification.deadlines.DeadlineClock;
import jp.ippo.notification.desk.timeline.Timeline;
import jp.ippo.notification.desk.timeline.TimelineEntry;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What stands on the page of a case around the forms of its rooms: what to do next, and what happened so far. */
@ControllerAdvice(assignableTypes = CasePage.class)
class CaseAtAGlance {

    private static final Comparator<Task> SOONEST_FIRST =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private final CaseFiles cases;
    private final List<TaskSource> rooms;
    private final Timeline timeline;
    private final DeadlineClock deadlines;

    CaseAtAGlance(CaseFiles cases, List<TaskSource> rooms, Timeline timeline, DeadlineClock deadlines) {
        this.cases = cases;
        this.rooms = rooms;
        this.timeline = timeline;
        this.deadlines = deadlines;
    }

    @ModelAttribute("tasks")
    List<Task> tasks(@PathVariable UUID incidentId) {
        var file = cases.get(incidentId);
        return rooms.stream()
                .flatMap(room -> room.of(file).stream())
                .sorted(SOONEST_FIRST)
                .toList();
    }

    @ModelAttribute("today")
    LocalDate today() {
        return deadlines.today();
    }

    @ModelAttribute("timeline")
    List<TimelineEntry> timeline(@PathVariable UUID incidentId, Locale locale) {
        return timeline.of(incidentId, locale);
    }
}
