package jp.ippo.assessment.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ippo.assessment.bodies.Body;
import jp.ippo.assessment.law.Deadlines;
import jp.ippo.assessment.law.Finding;
import jp.ippo.assessment.law.IncidentFacts;
import jp.ippo.assessment.law.Judgement;
import jp.ippo.assessment.law.LawText;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.ReportingBody;

/** A judgement of the law in the words of the wire, with the decision of a person over it where one stands. */
final class Wording {

    private Wording() {}

    static IncidentAssessed of(
            IncidentReported report,
            Optional<Body> registered,
            Judgement judgement,
            Decision decision,
            Duty duty,
            Optional<Deadlines> deadlines,
            Optional<PersonsDecisions.Override> standing) {
        return new IncidentAssessed(
                decision.id(),
                report.incidentId(),
                decision.number(),
                report.revision(),
                decision.at(),
                decision.by(),
                decision.how(),
                decision.reason(),
                registered.map(Wording::body).orElse(report.body()),
                duty,
                judgement.regime().name(),
                judgement.lawInForceSince(),
                judgement.findings().stream().map(Wording::finding).toList(),
                judgement.openQuestions().stream().map(Wording::question).toList(),
                deadlines.map(Wording::deadlines).orElse(null),
                IncidentAssessed.NoticeDuty.valueOf(judgement.individualNotice().name()),
                IncidentAssessed.Severity.valueOf(judgement.severity().name()),
                judgement.voluntaryReportOffered(),
                remarks(report, registered, judgement, standing),
                report.drill());
    }

    static Evidence evidence(IncidentFacts facts, Judgement judgement) {
        return new Evidence(
                facts.knownAt(),
                judgement.findings().stream()
                        .map(finding -> new Evidence.Proof(
                                finding.code(),
                                finding.factsUsed(),
                                LawText.of(finding.reference()),
                                finding.reference().source()))
                        .toList());
    }

    private static IncidentAssessed.Finding finding(Finding finding) {
        return new IncidentAssessed.Finding(
                finding.code(),
                finding.reference().article(),
                IncidentAssessed.Finding.Outcome.valueOf(finding.outcome().name()),
                finding.reasonJa(),
                finding.reasonEn());
    }

    private static IncidentAssessed.OpenQuestion question(jp.ippo.assessment.law.OpenQuestion open) {
        return new IncidentAssessed.OpenQuestion(open.code(), open.findingCode(), open.questionJa(), open.questionEn());
    }

    private static IncidentAssessed.Deadlines deadlines(Deadlines dates) {
        return new IncidentAssessed.Deadlines(
                dates.knownOn(),
                dates.preliminaryTarget(),
                dates.preliminaryLimit(),
                dates.preliminaryLastOpenDay(),
                dates.finalDays(),
                dates.finalDue(),
                dates.explanationJa(),
                dates.explanationEn(),
                dates.alternative().map(Wording::alternative).orElse(null));
    }

    static Deadlines asTheLawSaysIt(IncidentAssessed.Deadlines dates) {
        return new Deadlines(
                dates.knownOn(),
                dates.preliminaryTarget(),
                dates.preliminaryLimit(),
                dates.preliminaryLastOpenDay(),
                dates.finalDays(),
                dates.finalDue(),
                dates.explanationJa(),
                dates.explanationEn(),
                Optional.ofNullable(dates.alternative())
                        .map(other -> new Deadlines.Alternative(
                                other.knownOn(),
                                other.finalDays(),
                                other.finalDue(),
                                other.reasonJa(),
                                other.reasonEn())));
    }

    private static IncidentAssessed.Deadlines.Alternative alternative(Deadlines.Alternative other) {
        return new IncidentAssessed.Deadlines.Alternative(
                other.knownOn(), other.finalDays(), other.finalDue(), other.reasonJa(), other.reasonEn());
    }

    private static ReportingBody body(Body registered) {
        return new ReportingBody(registered.code(), registered.name(), registered.kind());
    }

    private static List<IncidentAssessed.Remark> remarks(
            IncidentReported report,
            Optional<Body> registered,
            Judgement judgement,
            Optional<PersonsDecisions.Override> standing) {
        var all = new ArrayList<IncidentAssessed.Remark>();
        registered
                .filter(body -> body.kind() != report.body().kind())
                .ifPresent(body -> all.add(new IncidentAssessed.Remark(
                        "BODY_KIND_FROM_REGISTER",
                        "機関の種別は台帳（第" + body.version() + "版）の " + body.kind() + " による。所属の報告では "
                                + report.body().kind() + "。",
                        "The kind of body is the register's (version " + body.version() + "): " + body.kind()
                                + "; the department reported " + report.body().kind() + ".")));
        standing.ifPresent(override -> all.add(new IncidentAssessed.Remark(
                "DECIDED_BY_PERSON",
                "担当者 " + override.by() + " の判断による（第" + override.revision() + "版を見て）。機械の判定は " + judgement.duty() + "。",
                "Decided by " + override.by() + " over revision " + override.revision() + "; the machine said "
                        + judgement.duty() + ".")));
        judgement
                .remarks()
                .forEach(remark -> all.add(new IncidentAssessed.Remark(remark.code(), remark.ja(), remark.en())));
        return all;
    }
}
