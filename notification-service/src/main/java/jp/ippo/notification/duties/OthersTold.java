package jp.ippo.notification.duties;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.notNeeded;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.Set;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.closing.ClosingCondition;
import jp.ippo.notification.closing.ClosingLine;
import org.springframework.stereotype.Component;

/** 他の機関への報告: whoever is to be told was told, with proof; what the facts propose was decided. */
@Component
class OthersTold implements ClosingCondition {

    private static final String CODE = "others";
    private static final String PLACE = "/duties";

    private final OtherDuties duties;

    OthersTold(OtherDuties duties) {
        this.duties = duties;
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
        var lanes = duties.of(file);
        int left = (int) lanes.stream().filter(Lane::isOpen).count();
        int told = (int)
                lanes.stream().filter(lane -> lane.state() == Lane.State.DONE).count();
        if (left > 0) return List.of(open(CODE, "others.left", PLACE, left).orExplained());
        return List.of(told > 0 ? done(CODE, "others.told", PLACE, told) : notNeeded(CODE, "others.none", PLACE));
    }
}
