package jp.ippo.notification.individuals;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.notNeeded;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.Set;
import jp.ippo.events.IncidentAssessed.NoticeDuty;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.closing.ClosingCondition;
import jp.ippo.notification.closing.ClosingLine;
import org.springframework.stereotype.Component;

/** 本人通知 (法68条2項): every person of the lists ended in a final state, and where a notice is owed there is a list. */
@Component
class EverybodyTold implements ClosingCondition {

    private static final String CODE = "notices";
    private static final String PLACE = "/people";

    private final Reach reach;

    EverybodyTold(Reach reach) {
        this.reach = reach;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<String> codes() {
        return Set.of(CODE);
    }

    @Override
    public List<ClosingLine> lines(CaseFile file) {
        var people = reach.people(file.incidentId());
        if (people.total() == 0) return List.of(nobodyListed(file));
        int unsettled = people.waiting() + people.sending() + people.inDoubt();
        if (unsettled > 0) return List.of(open(CODE, "notices.unsettled", PLACE, unsettled, people.total()));
        return people.refused() > 0
                ? List.of(open(CODE, "notices.not-reached", PLACE, people.refused(), people.total())
                        .orExplained())
                : List.of(done(CODE, "notices.all", PLACE, people.total()));
    }

    private static ClosingLine nobodyListed(CaseFile file) {
        var judgement = file.judgement();
        var owed = judgement == null ? NoticeDuty.AWAITING_PERSON : judgement.individualNotice();
        return switch (owed) {
            case NOT_REQUIRED, EXEMPT_ARTICLE_78 -> notNeeded(CODE, "notices.not-owed", PLACE);
            case AWAITING_PERSON -> open(CODE, "notices.unknown", PLACE);
            case REQUIRED -> open(CODE, "notices.no-list", PLACE).orExplained();
            case SUBSTITUTE_MEASURE -> open(CODE, "notices.substitute", PLACE).orExplained();
        };
    }
}
