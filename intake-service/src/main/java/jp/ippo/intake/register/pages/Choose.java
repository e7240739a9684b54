package jp.ippo.intake.register.pages;

import java.util.List;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportedFacts.Subject;
import jp.ippo.intake.register.Confirmation.Importance;
import jp.ippo.intake.register.EntrustedData.Ending;

/** What the forms offer to choose from. */
public record Choose(
        List<Answer> answers,
        List<Subject> subjects,
        List<Affected.Unit> units,
        List<DataItem> items,
        List<Ending.Kind> endings,
        List<Importance> importances) {

    static final Choose ALL = new Choose(
            List.of(Answer.values()),
            List.of(Subject.values()),
            List.of(Affected.Unit.values()),
            List.of(DataItem.values()),
            List.of(Ending.Kind.values()),
            List.of(Importance.values()));
}
