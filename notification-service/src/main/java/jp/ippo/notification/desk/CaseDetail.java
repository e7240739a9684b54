package jp.ippo.notification.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed.Deadlines.Alternative;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.IncidentAssessed.Finding;
import jp.ippo.events.IncidentAssessed.How;
import jp.ippo.events.IncidentAssessed.NoticeDuty;
import jp.ippo.events.IncidentAssessed.OpenQuestion;
import jp.ippo.events.IncidentAssessed.Remark;
import jp.ippo.events.IncidentAssessed.Severity;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseStep;
import jp.ippo.notification.commission.Filing;
import jp.ippo.notification.commission.FilledField;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.deadlines.Deadline;
import jp.ippo.notification.publication.FirstContact;
import jp.ippo.notification.publication.PlannedPublication;
import jp.ippo.notification.publication.PublicationAttempt;
import org.jspecify.annotations.Nullable;

/** Everything the office looks at in one case. */
record CaseDetail(
        UUID incidentId,
        Instant openedAt,
        @Nullable ReportingBody body,
        @Nullable Heard report,
        @Nullable Decision decision,
        @Nullable Clocks deadlines,
        @Nullable Draft preliminaryReport,
        List<ReportLine> reports,
        PublicationState publication,
        List<CaseStep> steps,
        boolean drill) {

    /** What the department reported last. */
    record Heard(
            int revision,
            String department,
            @Nullable String overview,
            Instant knownAt,
            @Nullable Instant discoveredAt,
            @Nullable Integer affectedConfirmed,
            @Nullable Integer affectedAtMost) {}

    /** What was judged last, and why. */
    record Decision(
            int number,
            int revision,
            Instant assessedAt,
            String assessedBy,
            How how,
            @Nullable String reason,
            Duty duty,
            String regime,
            LocalDate lawInForceSince,
            Severity severity,
            NoticeDuty individualNotice,
            List<Finding> findings,
            List<OpenQuestion> openQuestions,
            boolean voluntaryReportOffered,
            List<Remark> remarks) {}

    /** 期限. */
    record Clocks(
            LocalDate knownOn,
            LocalDate preliminaryLastOpenDay,
            int finalDays,
            String explanationJa,
            String explanationEn,
            @Nullable Alternative alternative,
            List<Deadline> each) {}

    /** 速報の案. */
    record Draft(int version, Instant draftedAt, boolean complete, List<FilledField> missing, List<Filing> filings) {}

    /**
     * 委員会への報告, one kind of it.
     *
     * @param version the newest draft, null while there is none
     * @param signedBy second person who signed that version, null while nobody did
     * @param filings that stand
     */
    record ReportLine(
            ReportKind kind,
            @Nullable Integer version,
            boolean complete,
            @Nullable String signedBy,
            List<Filing> filings,
            boolean open) {}

    /** 公表の門. */
    record PublicationState(
            Gate gate,
            @Nullable PlannedPublication plan,
            List<FirstContact> firstContacts,
            List<PublicationAttempt> attempts) {}
}
