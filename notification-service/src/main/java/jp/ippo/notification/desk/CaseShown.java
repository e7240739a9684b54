package jp.ippo.notification.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.notification.cases.Task;
import jp.ippo.notification.commission.ReportsAtAGlance;
import jp.ippo.notification.desk.CaseDetail.Clocks;
import jp.ippo.notification.desk.CaseDetail.Decision;
import jp.ippo.notification.desk.CaseDetail.Heard;
import jp.ippo.notification.desk.timeline.TimelineEntry;
import jp.ippo.notification.publication.PlannedPublication;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a case shows, and nothing that only its other pages do.
 *
 * @param reports of the kinds that were drafted
 * @param tasks the soonest first
 * @param timeline the newest first
 */
record CaseShown(
        UUID incidentId,
        Instant openedAt,
        @Nullable Heard report,
        @Nullable Decision decision,
        @Nullable Clocks deadlines,
        List<ReportsAtAGlance.Glance> reports,
        Gate gate,
        @Nullable PlannedPublication plan,
        List<Task> tasks,
        List<TimelineEntry> timeline) {}
