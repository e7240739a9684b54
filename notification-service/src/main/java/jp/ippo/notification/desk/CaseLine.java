package jp.ippo.notification.desk;

import java.time.Instant;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.IncidentAssessed.Severity;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.deadlines.Deadline;
import jp.ippo.notification.publication.PlannedPublication;
import org.jspecify.annotations.Nullable;

/**
 * One case on the board.
 *
 * @param plannedPublication null where none is planned; its level warns while the gate is closed
 * @param next the limit the board counts down to; null while no judgement was heard and when no report is owed
 */
record CaseLine(
        UUID incidentId,
        @Nullable ReportingBody body,
        @Nullable String department,
        @Nullable String overview,
        @Nullable Instant knownAt,
        @Nullable Duty duty,
        @Nullable Severity severity,
        Gate publicationGate,
        @Nullable PlannedPublication plannedPublication,
        @Nullable Instant preliminaryFiledAt,
        @Nullable Instant finalFiledAt,
        @Nullable Deadline next,
        boolean drill) {}
