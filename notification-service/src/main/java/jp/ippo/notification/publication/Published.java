package jp.ippo.notification.publication;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.UUID;
import jp.ippo.notification.closing.ClosingCondition;
import jp.ippo.notification.closing.ClosingLine;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import org.springframework.stereotype.Component;

/** 公表: it was cleared, withheld with a reason of the policy, or a person says why neither happened. */
@Component
class Published implements ClosingCondition {

    private static final String CODE = "publication";
    private static final String PLACE = "/publication";

    private final PublicationAttempts attempts;
    private final PublicationDecisions decisions;

    Published(PublicationAttempts attempts, PublicationDecisions decisions) {
        this.attempts = attempts;
        this.decisions = decisions;
    }

    @Override
    public int order() {
        return 40;
    }

    /** 公表 in place of notices is a measure for the people affected, not the publication of the case. */
    @Override
    public List<ClosingLine> lines(UUID incidentId) {
        boolean cleared = attempts.of(incidentId).stream()
                .filter(one -> one.channel() != Publication.Channel.SUBSTITUTE_MEASURE)
                .anyMatch(one -> one.outcome() == Outcome.CLEARED);
        if (cleared) return List.of(done(CODE, "publication.cleared", PLACE));
        var mode = decisions.holding(incidentId).map(PublicationDecision::mode).orElse(Mode.PERSON_DECIDES);
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
