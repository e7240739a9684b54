package jp.ippo.intake.incident;

import jp.ippo.events.IncidentReported;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportingBody;

/**
 * 報告内容: what a department reports, complete: what nobody knows is said to be unknown.
 *
 * @param drill 訓練; said once, when the incident is filed
 */
public record Report(ReportingBody body, String department, ReportedFacts facts, Narrative narrative, boolean drill) {

    /** The content of an announced revision. */
    public static Report in(IncidentReported reported) {
        return new Report(
                reported.body(), reported.department(), reported.facts(), reported.narrative(), reported.drill());
    }
}
