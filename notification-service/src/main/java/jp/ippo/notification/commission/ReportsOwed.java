package jp.ippo.notification.commission;

import static jp.ippo.notification.closing.ClosingLine.done;
import static jp.ippo.notification.closing.ClosingLine.notNeeded;
import static jp.ippo.notification.closing.ClosingLine.open;

import java.util.List;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.CaseStep;
import jp.ippo.notification.cases.CaseSteps;
import jp.ippo.notification.closing.ClosingCondition;
import jp.ippo.notification.closing.ClosingLine;
import org.springframework.stereotype.Component;

/** 速報 and 確報 (法68条1項, 規則44条): both were filed, where a report is owed. Without a judgement nobody knows. */
@Component
class ReportsOwed implements ClosingCondition {

    private static final String PLACE = "#report";

    private final CaseFiles cases;
    private final CaseSteps steps;

    ReportsOwed(CaseFiles cases, CaseSteps steps) {
        this.cases = cases;
        this.steps = steps;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ClosingLine> lines(UUID incidentId) {
        var duty = cases.get(incidentId).duty().orElse(Duty.AWAITING_PERSON);
        return switch (duty) {
            case NOT_REQUIRED -> List.of(notNeeded("report", "report.not-owed", PLACE));
            case AWAITING_PERSON -> List.of(open("report", "report.unknown", PLACE));
            case REQUIRED ->
                owed(steps.of(incidentId).stream().map(CaseStep::step).toList());
        };
    }

    /** A withdrawal takes back what was filed before it. */
    private static List<ClosingLine> owed(List<Step> taken) {
        int withdrawn = taken.lastIndexOf(Step.REPORT_WITHDRAWN);
        return List.of(
                filed(
                        "preliminary",
                        taken.lastIndexOf(Step.PRELIMINARY_REPORT_FILED) > withdrawn
                                || taken.lastIndexOf(Step.FINAL_REPORT_FILED) > withdrawn),
                filed("final", taken.lastIndexOf(Step.FINAL_REPORT_FILED) > withdrawn));
    }

    private static ClosingLine filed(String kind, boolean filed) {
        return filed ? done(kind, "report.filed", PLACE) : open(kind, "report.not-filed", PLACE);
    }
}
