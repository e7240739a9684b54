package jp.ippo.notification.publication;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.Set;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.closing.ClosingCondition;
import jp.ippo.notification.closing.ClosingLine;
import org.springframework.stereotype.Component;

/** 公表: it was cleared, withheld with a reason of the policy, or a person says why neither happened. */
@Component
class Published implements ClosingCondition {

    private static final String CODE = "publication";
    private static final String PLACE = "/publication";

    private final PublicationDecisions decisions;

    Published(PublicationDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Set<String> codes() {
        return Set.of(CODE);
    }

    /** 公表 in place of notices is a measure for the people affected, not the publication of the case. */
    @Override
    public List<ClosingLine> lines(CaseFile file) {
        var standing = decisions.standing(file.incidentId());
        if (standing.cleared()) return List.of(done(CODE, "publication.cleared", PLACE));
        var holding = standing.holding();
        var mode = holding == null ? Mode.PERSON_DECIDES : holding.mode();
        return List.of(
                switch (mode) {
                    case WITHHELD -> done(CODE, "publication.withheld", PLACE);
                    case BATCH ->
                        open(CODE, "publication.waits-for-batch", PLACE).orExplained();
                    case EACH_TIME, PERSON_DECIDES ->
                        open(CODE, "publication.undecided", PLACE).orExplained();
                });
    }
}
