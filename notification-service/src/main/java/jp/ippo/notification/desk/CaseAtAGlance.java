package jp.ippo.notification.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.Task;
import jp.ippo.notification.cases.TaskSource;
import jp.ippo.notification.commission.ReportsAtAGlance;
import jp.ippo.notification.deadlines.DeadlineClock;
import jp.ippo.notification.desk.timeline.Timeline;
import jp.ippo.notification.publication.PlannedPublication;
import jp.ippo.notification.publication.PlannedPublications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together the page of a case: where it stands, what to do next, and what happened so far. The page that the office
 * opens most asks fewer than ten questions besides the guard's, counted in a test; each room answers all of its part in one.
 */
@Component
class CaseAtAGlance {

    private static final Comparator<Task> SOONEST_FIRST =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private final List<TaskSource> rooms;
    private final Timeline timeline;
    private final DeadlineClock deadlines;
    private final ReportsAtAGlance reports;
    private final PlannedPublications plans;

    CaseAtAGlance(
            List<TaskSource> rooms,
            Timeline timeline,
            DeadlineClock deadlines,
            ReportsAtAGlance reports,
            PlannedPublications plans) {
        this.rooms = rooms;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.reports = reports;
        this.plans = plans;
    }

    /** @param file as it was read for the head of the page */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CaseShown of(CaseFile file, Locale locale) {
        return new CaseShown(
                file.incidentId(),
                file.openedAt(),
                CaseDetail.heard(file.report()),
                CaseDetail.decision(file.judgement()),
                CaseDetail.clocks(file, deadlines),
                reports.of(file.incidentId()),
                file.gate(),
                plans.of(file.incidentId()).orElse((PlannedPublication) null),
                rooms.stream()
                        .flatMap(room -> room.of(file).stream())
                        .sorted(SOONEST_FIRST)
                        .toList(),
                timeline.of(file.incidentId(), locale));
    }

    LocalDate today() {
        return deadlines.today();
    }
}
