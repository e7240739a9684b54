package jp.ippo.assessment.judging;

import java.util.Optional;
import jp.ippo.assessment.law.Answers;
import jp.ippo.assessment.law.Deadlines;
import jp.ippo.assessment.law.IncidentFacts;
import jp.ippo.assessment.law.Judge;
import jp.ippo.assessment.law.Judgement;
import jp.ippo.events.IncidentReported;
import org.springframework.stereotype.Component;

/**
 * The dates of a judgement in the light of the earlier ones: where they differ, both are shown and the earlier holds
 * until an officer chooses.
 */
@Component
class Clocks {

    private final Judge judge;
    private final Judgements judgements;
    private final PersonsDecisions persons;

    Clocks(Judge judge, Judgements judgements, PersonsDecisions persons) {
        this.judge = judge;
        this.judgements = judgements;
        this.persons = persons;
    }

    /** @param judgement has no dates of its own where only a person demands the report */
    Deadlines of(IncidentReported report, Judgement judgement, IncidentFacts facts, Answers answers) {
        var now = judgement.deadlines().orElseGet(() -> judge.deadlinesIfRequired(facts, answers));
        var both = judgements
                .lastOf(report.incidentId())
                .flatMap(last -> Optional.ofNullable(last.deadlines()))
                .map(Wording::asTheLawSaysIt)
                .map(now::holding)
                .orElse(now);
        return persons.chosenFinalDue(report.incidentId()).map(both::choosing).orElse(both);
    }
}
