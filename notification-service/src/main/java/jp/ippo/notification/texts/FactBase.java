package jp.ippo.notification.texts;

import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import org.jspecify.annotations.Nullable;

/**
 * 事実: the one base of all texts of a case.
 *
 * @param judgement null while none was heard
 * @param officersNumber record of what the officer added; 0 while nothing was
 */
public record FactBase(
        IncidentReported report, @Nullable IncidentAssessed judgement, OfficersFacts officers, int officersNumber) {

    public Basis basis() {
        return new Basis(report.revision(), judgement == null ? 0 : judgement.number(), officersNumber);
    }

    ReportedFacts facts() {
        return report.facts();
    }

    Narrative narrative() {
        return report.narrative();
    }

    /** What a text was written from. */
    public record Basis(int revision, int assessmentNumber, int officersNumber) {}
}
