package jp.ippo.notification.commission;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.notNeeded;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.Set;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.closing.ClosingCondition;
import jp.ippo.notification.closing.ClosingLine;
import org.springframework.stereotype.Component;

/**
 * 速報 and 確報 (法68条1項, 規則44条): both stand as filed, where a report is owed; what was withdrawn does not stand.
 * Without a judgement nobody knows.
 */
@Component
class ReportsOwed implements ClosingCondition {

    private static final String PLACE = "/report";

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> codes() {
        return Set.of("report", "preliminary", "final");
    }

    @Override
    public List<ClosingLine> lines(CaseFile file) {
        return switch (file.duty().orElse(Duty.AWAITING_PERSON)) {
            case NOT_REQUIRED -> List.of(notNeeded("report", "report.not-owed", PLACE));
            case AWAITING_PERSON -> List.of(open("report", "report.unknown", PLACE));
            case REQUIRED -> owed(file);
        };
    }

    /** Both in one counts for both. */
    private static List<ClosingLine> owed(CaseFile file) {
        boolean finalStands = file.finalFiledAt() != null;
        return List.of(
                filed("preliminary", file.preliminaryFiledAt() != null || finalStands), filed("final", finalStands));
    }

    private static ClosingLine filed(String kind, boolean filed) {
        return filed ? done(kind, "report.filed", PLACE) : open(kind, "report.not-filed", PLACE);
    }
}
