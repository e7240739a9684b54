package jp.ippo.notification.closing;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.Set;
import jp.ippo.notification.cases.CaseFile;
import org.springframework.stereotype.Component;

/** 再発防止策: there is at least one, and each was done with proof or dropped with a reason. */
@Component
class Prevented implements ClosingCondition {

    private static final String CODE = "prevention";
    private static final String PLACE = "/closing#measures";

    private final PreventionMeasures measures;

    Prevented(PreventionMeasures measures) {
        this.measures = measures;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Set<String> codes() {
        return Set.of(CODE);
    }

    @Override
    public List<ClosingLine> lines(CaseFile file) {
        var all = measures.of(file.incidentId());
        if (all.isEmpty()) return List.of(open(CODE, "prevention.none", PLACE).orExplained());
        int left = (int) all.stream().filter(one -> one.outcome() == null).count();
        return left == 0
                ? List.of(done(CODE, "prevention.done", PLACE, all.size()))
                : List.of(open(CODE, "prevention.left", PLACE, left, all.size()).orExplained());
    }
}
