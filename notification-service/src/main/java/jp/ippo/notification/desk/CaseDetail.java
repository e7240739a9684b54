package jp.ippo.notification.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Deadlines.Alternative;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.IncidentAssessed.Finding;
import jp.ippo.events.IncidentAssessed.How;
import jp.ippo.events.IncidentAssessed.NoticeDuty;
import jp.ippo.events.IncidentAssessed.OpenQuestion;
import jp.ippo.events.IncidentAssessed.Remark;
import jp.ippo.events.IncidentAssessed.Severity;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseStep;
import jp.ippo.notification.commission.Filing;
import jp.ippo.notification.commission.FilledField;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.deadlines.Deadline;
import jp.ippo.notification.deadlines.DeadlineClock;
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

    static @Nullable Heard heard(@Nullable IncidentReported report) {
        if (report == null) return null;
        var facts = report.facts();
        return new Heard(
                report.revision(),
                report.department(),
                report.narrative().overview(),
                facts.knownAt(),
                facts.discoveredAt(),
                facts.affected().confirmed(),
                facts.affected().atMost());
    }

    static @Nullable Decision decision(@Nullable IncidentAssessed judgement) {
        if (judgement == null) return null;
        return new Decision(
                judgement.number(),
                judgement.revision(),
                judgement.assessedAt(),
                judgement.assessedBy(),
                judgement.how(),
                judgement.reason(),
                judgement.duty(),
                judgement.regime(),
                judgement.lawInForceSince(),
                judgement.severity(),
                judgement.individualNotice(),
                judgement.findings(),
                judgement.openQuestions(),
                judgement.voluntaryReportOffered(),
                judgement.remarks());
    }

    static @Nullable Clocks clocks(CaseFile file, DeadlineClock deadlines) {
        return file.deadlines()
                .map(days -> new Clocks(
                        days.knownOn(),
                        days.preliminaryLastOpenDay(),
                        days.finalDays(),
                        days.explanationJa(),
                        days.explanationEn(),
                        days.alternative(),
                        deadlines.read(days, file.preliminaryFiledAt() != null, file.finalFiledAt() != null)))
                .orElse(null);
    }
}
