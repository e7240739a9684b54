package jp.ippo.assessment.register;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ippo.assessment.judging.Evidence;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a judgement together with everything it rested on. */
@Component
class Explanations {

    private final Judgements judgements;
    private final RecordedAnswers answers;
    private final HeardFacts facts;

    Explanations(Judgements judgements, RecordedAnswers answers, HeardFacts facts) {
        this.judgements = judgements;
        this.answers = answers;
        this.facts = facts;
    }

    /** @throws Refused 404 */
    Explanation of(UUID assessmentId, Locale locale) {
        var judgement = judgements.find(assessmentId).orElseThrow(Explanations::missing);
        var evidence = judgements.evidenceOf(assessmentId).orElseThrow(Explanations::missing);
        var words = new Words(locale);
        var dates = judgement.deadlines();
        return new Explanation(
                words.language(),
                judgement,
                words.moment(evidence.knownAt()),
                words.moment(judgement.assessedAt()),
                words.day(judgement.lawInForceSince()),
                dates == null ? null : words.day(dates.preliminaryTarget()),
                dates == null ? null : words.day(dates.preliminaryLimit()),
                dates == null ? null : words.day(dates.finalDue()),
                dates == null ? null : words.either(dates.explanationJa(), dates.explanationEn()),
                alternative(dates, words),
                lines(judgement, evidence, words),
                judgement.openQuestions().stream()
                        .map(open -> new Explanation.Question(
                                open.code(), words.either(open.questionJa(), open.questionEn())))
                        .toList(),
                answers.upTo(judgement.incidentId(), judgement.number(), words),
                judgement.remarks().stream()
                        .map(remark -> words.either(remark.textJa(), remark.textEn()))
                        .toList(),
                facts.of(judgement.incidentId(), judgement.revision()));
    }

    private static @Nullable String alternative(@Nullable Deadlines dates, Words words) {
        if (dates == null || dates.alternative() == null) return null;
        var other = dates.alternative();
        return words.day(other.finalDue()) + "  " + words.either(other.reasonJa(), other.reasonEn());
    }

    private static List<Explanation.Line> lines(IncidentAssessed judgement, Evidence evidence, Words words) {
        var findings = judgement.findings();
        return IntStream.range(0, findings.size())
                .mapToObj(n -> line(findings.get(n), evidence.of(n), words))
                .toList();
    }

    private static Explanation.Line line(IncidentAssessed.Finding finding, Evidence.Proof proof, Words words) {
        return new Explanation.Line(
                finding.code(),
                finding.article(),
                finding.outcome().name(),
                words.either(finding.reasonJa(), finding.reasonEn()),
                proof.usedFacts(),
                proof.text(),
                proof.source());
    }

    private static Refused missing() {
        return Refused.notFound("この判定はありません。 / There is no such judgement.");
    }
}
