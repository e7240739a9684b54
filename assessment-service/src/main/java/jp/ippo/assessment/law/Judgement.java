package jp.ippo.assessment.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 判定: what the law of the day says about the facts, with its evidence.
 *
 * @param regime which law governs; 番号法 is judged besides, in the findings {@code MYNUMBER…}
 * @param lawInForceSince from-date of the law version that was applied
 * @param findings every question examined, in the order of examination
 * @param openQuestions what persons still have to answer, each once; empty when no answer could bring a report about
 * @param deadlines empty when no report is owed
 * @param severity how grave the harm may be, whatever the duty
 * @param voluntaryReportOffered no report is owed, but the harm is grave: one may still be made
 * @param remarks what the reader must know besides
 */
public record Judgement(
        Duty duty,
        Regime regime,
        LocalDate lawInForceSince,
        List<Finding> findings,
        List<OpenQuestion> openQuestions,
        Optional<Deadlines> deadlines,
        NoticeDuty individualNotice,
        Severity severity,
        boolean voluntaryReportOffered,
        List<Remark> remarks) {

    public Judgement {
        findings = List.copyOf(findings);
        openQuestions = List.copyOf(openQuestions);
        remarks = List.copyOf(remarks);
    }
}
