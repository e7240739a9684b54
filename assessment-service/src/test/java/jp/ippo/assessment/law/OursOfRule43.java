package jp.ippo.assessment.law;

import java.util.List;

/** The part of our judgement that the rules engine is given: is there an event, which items of Rule 43 apply, is it owed. */
final class OursOfRule43 {

    private OursOfRule43() {}

    static boolean reaches(IncidentFacts facts) {
        return RegimeSelection.of(matter(facts)) == Regime.ARTICLE_68;
    }

    static List<Finding> items(IncidentFacts facts) {
        var matter = matter(facts);
        var regime = RegimeSelection.of(matter);
        var object = ProtectedObject.examine(matter, regime);
        var occurrence = Occurrence.of(matter, Exclusions.of(matter));
        return Items.examine(matter, regime, occurrence.reportable(StrongEncryption.examine(matter)), object);
    }

    private static Matter matter(IncidentFacts facts) {
        return new Matter(facts, Answers.NONE, LawInForce.on(ClockStart.day(facts.knownAt())));
    }
}
