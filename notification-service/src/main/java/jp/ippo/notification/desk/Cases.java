package jp.ippo.notification.desk;

import static jp.ippo.notification.deadlines.Deadline.Kind.FINAL;
import static jp.ippo.notification.deadlines.Deadline.Kind.PRELIMINARY_LIMIT;

import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.BoardFilter;
import jp.ippo.notification.cases.CaseBoard;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.CaseStep;
import jp.ippo.notification.cases.CaseSteps;
import jp.ippo.notification.cases.PlaceOnBoard;
import jp.ippo.notification.commission.FiledReports;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.ReportState;
import jp.ippo.notification.commission.ReportVersion;
import jp.ippo.notification.commission.Reports;
import jp.ippo.notification.deadlines.DeadlineClock;
import jp.ippo.notification.desk.CaseDetail.Draft;
import jp.ippo.notification.desk.CaseDetail.PublicationState;
import jp.ippo.notification.desk.CaseDetail.ReportLine;
import jp.ippo.notification.publication.FirstContacts;
import jp.ippo.notification.publication.PlannedPublication;
import jp.ippo.notification.publication.PlannedPublications;
import jp.ippo.notification.publication.PublicationAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what programs and pages show of a case, from one moment. */
@Component
class Cases {

    static final int MOST = 200;

    private final CaseFiles files;
    private final CaseBoard board;
    private final CaseSteps steps;
    private final DeadlineClock deadlines;
    private final Reports reports;
    private final FiledReports filed;
    private final FirstContacts contacts;
    private final PublicationAttempts attempts;
    private final PlannedPublications plans;

    Cases(
            CaseFiles files,
            CaseBoard board,
            CaseSteps steps,
            DeadlineClock deadlines,
            Reports reports,
            FiledReports filed,
            FirstContacts contacts,
            PublicationAttempts attempts,
            PlannedPublications plans) {
        this.files = files;
        this.board = board;
        this.steps = steps;
        this.deadlines = deadlines;
        this.reports = reports;
        this.filed = filed;
        this.contacts = contacts;
        this.attempts = attempts;
        this.plans = plans;
    }

    Board board(BoardFilter filter, @Nullable String after, int limit) {
        if (limit < 1 || limit > MOST)
            throw Refused.field("limit", "1から" + MOST + "の数を指定してください。 / A number from 1 to " + MOST + ".");
        var place = after == null || after.isBlank() ? null : PlaceOnBoard.parse(after);
        var found = board.byTimeLeft(filter, days(), place, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? PlaceOnBoard.of(shown.get(limit - 1)).toString() : null;
        var planned = plans.of(shown.stream().map(CaseFile::incidentId).toList());
        return new Board(
                shown.stream()
                        .map(file -> line(file, planned.get(file.incidentId())))
                        .toList(),
                next);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CaseDetail detail(UUID incidentId) {
        var file = files.get(incidentId);
        return new CaseDetail(
                incidentId,
                file.openedAt(),
                file.body().orElse(null),
                CaseDetail.heard(file.report()),
                CaseDetail.decision(file.judgement()),
                CaseDetail.clocks(file, deadlines),
                reports.newest(incidentId, ReportKind.PRELIMINARY)
                        .map(report -> draft(incidentId, report))
                        .orElse(null),
                reports.states(incidentId).stream().map(Cases::reportLine).toList(),
                new PublicationState(
                        file.gate(),
                        plans.of(incidentId).orElse(null),
                        contacts.of(incidentId),
                        attempts.of(incidentId)),
                steps.of(incidentId),
                file.drill());
    }

    List<CaseStep> steps(UUID incidentId) {
        files.get(incidentId);
        return steps.of(incidentId);
    }

    private BoardFilter.Days days() {
        return new BoardFilter.Days(
                deadlines.today(), deadlines.soonUntil(PRELIMINARY_LIMIT), deadlines.soonUntil(FINAL));
    }

    private CaseLine line(CaseFile file, @Nullable PlannedPublication planned) {
        var report = file.report();
        var judgement = file.judgement();
        return new CaseLine(
                file.incidentId(),
                file.body().orElse((ReportingBody) null),
                report == null ? null : report.department(),
                report == null ? null : report.narrative().overview(),
                file.knownAt().orElse(null),
                file.duty().orElse((Duty) null),
                judgement == null ? null : judgement.severity(),
                file.gate(),
                planned,
                file.preliminaryFiledAt(),
                file.finalFiledAt(),
                file.deadlines()
                        .flatMap(days ->
                                deadlines.next(days, file.preliminaryFiledAt() != null, file.finalFiledAt() != null))
                        .orElse(null),
                file.drill());
    }

    private static ReportLine reportLine(ReportState state) {
        var newest = state.newest();
        var signature = state.signature();
        return new ReportLine(
                state.kind(),
                newest == null ? null : newest.version(),
                newest != null && newest.isComplete(),
                signature == null ? null : signature.signedBy(),
                state.filings(),
                state.open());
    }

    private Draft draft(UUID incidentId, ReportVersion report) {
        return new Draft(
                report.version(), report.draftedAt(), report.isComplete(), report.missing(), filed.of(incidentId));
    }
}
