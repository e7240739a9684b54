package jp.ippo.notification.closing;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.Set;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.notification.cases.CaseFile;
import org.springframework.stereotype.Component;

/** The judgement: it is there, and leaves nothing to a person. */
@Component
class Judged implements ClosingCondition {

    private static final String CODE = "questions";

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Set<String> codes() {
        return Set.of(CODE);
    }

    @Override
    public List<ClosingLine> lines(CaseFile file) {
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
