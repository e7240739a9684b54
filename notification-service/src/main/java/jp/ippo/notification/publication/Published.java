package jp.ippo.notification.publication;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.CaseSteps;
import jp.ippo.notification.closing.ClosingCondition;
import jp.ippo.notification.closing.ClosingLine;
import org.springframework.stereotype.Component;

/** 公表: it was cleared, withheld with a reason of the policy, or a person says why neither happened. */
@Component
class Published implements ClosingCondition {

    private static final String CODE = "publication";
    private static final String PLACE = "#gate";

    private final CaseSteps steps;

    Published(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<ClosingLine> lines(UUID incidentId) {
        var taken = steps.of(incidentId).stream().map(step -> step.step()).toList();
        if (taken.contains(Step.PUBLICATION_CLEARED)) return List.of(done(CODE, "publication.cleared", PLACE));
        if (taken.contains(Step.PUBLICATION_WITHHELD)) return List.of(done(CODE, "publication.withheld", PLACE));
        return List.of(open(CODE, "publication.undecided", PLACE).orExplained());
    }
}
