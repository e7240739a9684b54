package jp.ippo.notification.closing;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.UUID;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.notification.cases.CaseFiles;
import org.springframework.stereotype.Component;

/** The judgement: it is there, and leaves nothing to a person. */
@Component
class Judged implements ClosingCondition {

    private static final String CODE = "questions";

    private final CaseFiles cases;

    Judged(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<ClosingLine> lines(UUID incidentId) {
        var file = cases.get(incidentId);
        var judgement = file.judgement();
        if (judgement == null || file.report() == null) return List.of(open(CODE, "questions.waiting", ""));
        int questions = judgement.openQuestions().size();
        // With a duty that stands, what else the law asks can change neither it nor the dates.
        if (judgement.duty() == Duty.AWAITING_PERSON) return List.of(open(CODE, "questions.open", "", questions));
        return questions == 0
                ? List.of(done(CODE, "questions.none", ""))
                : List.of(open(CODE, "questions.left", "", questions).orExplained());
    }
}
