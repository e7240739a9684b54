package jp.ippo.intake.contractorevent.pages;

import java.util.List;
import jp.ippo.intake.contractorevent.SharedFacts;
import jp.ippo.intake.forms.Question;
import jp.ippo.intake.forms.Questions;

/** Which questions of the form are asked once for all bodies, and which of each. */
final class EventQuestions {

    private static final List<String> OWN = List.of(
            "facts.knownAt",
            "facts.discoveredAt",
            "facts.contractorNoticeAt",
            "facts.knownAtReason",
            "facts.affected.confirmed",
            "facts.affected.atMost",
            "facts.affected.countedAs");

    private EventQuestions() {}

    /** The contractor's name comes from the register. */
    static List<Question> shared() {
        return all(SharedFacts.FIELDS).stream()
                .filter(one -> !one.name().equals("facts.involved.contractor"))
                .toList();
    }

    static List<Question> own() {
        return all(OWN);
    }

    /** In the order of the form; all on the page, since what they hang on may not be. */
    private static List<Question> all(List<String> names) {
        return Questions.sections().stream()
                .flatMap(section -> section.questions().stream())
                .filter(one -> names.contains(one.name()))
                .map(one -> new Question(one.name(), one.kind(), one.required(), one.options(), one.words(), ""))
                .toList();
    }
}
