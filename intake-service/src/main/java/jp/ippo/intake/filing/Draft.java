package jp.ippo.intake.filing;

import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.incident.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a person sent, with every unknown said to be unknown and not yet checked.
 *
 * @param department null when the reporter's own, or the incident's, is meant
 * @param drill 訓練; null when nothing was said: a new incident is real then, an amended one stays what it was
 * @param restricted 閲覧を限る: the wish that only privacy officers and the reporter see it; of a new incident only
 */
public record Draft(
        ReportingBody body,
        @Nullable String department,
        ReportedFacts facts,
        Narrative narrative,
        @Nullable Boolean drill,
        boolean restricted) {

    boolean isDrill() {
        return Boolean.TRUE.equals(drill);
    }

    Report in(String chosenDepartment) {
        return in(chosenDepartment, isDrill());
    }

    Report in(String chosenDepartment, boolean knownAsDrill) {
        return new Report(body, chosenDepartment, facts, narrative, knownAsDrill);
    }
}
