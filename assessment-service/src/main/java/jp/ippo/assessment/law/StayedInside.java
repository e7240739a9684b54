package jp.ippo.assessment.law;

import java.util.List;

/** 「外部に流出すること」: what never left the body (機関) did not leak; it may still be lost. Text: event.ja.md#inside */
final class StayedInside {

    static final String CODE = "INSIDE";
    private static final LegalReference REFERENCE = LegalReference.guideline(
            "ガイドライン（通則編）3-5-1-2、3-5-1-3",
            "General Guideline 3-5-1-2, 3-5-1-3",
            LegalReference.GUIDELINE,
            "event.ja.md#inside");

    private StayedInside() {}

    static Opinion examine(Matter matter) {
        var answer = matter.facts().safeguards().stayedInsideBody();
        return opinion(matter, answer).from(() -> List.of("safeguards.stayedInsideBody=" + answer));
    }

    private static Opinion opinion(Matter matter, Answer answer) {
        if (answer == Answer.NO) {
            return Opinion.notMet("機関の外部に出た。", "It left the body.");
        }
        if (answer == Answer.YES && !matter.facts().wrongfulPurpose().pointsOutside()) {
            return Opinion.met("同じ機関の内部にとどまり、外部に流出していない。", "It never left the same body.");
        }
        return switch (matter.answers().to(Question.LEFT_THE_BODY)) {
            case NO -> Opinion.met("担当者の回答により、外部に流出していない。", "A person answered that it did not leave the body.");
            case YES ->
                Opinion.notMet("担当者の回答により、外部に流出した（おそれがある）。", "A person answered that it left the body, or may have.");
            case UNKNOWN ->
                answer == Answer.YES
                        ? Opinion.open(
                                "内部にとどまったとの事実と、持ち出し等の痕跡とが食い違う。除外しない。",
                                "\"Never left\" contradicts the signs of a take-out; this excludes nothing.",
                                Question.LEFT_THE_BODY)
                        : Opinion.open("外部に出たか分からない。除外しない。", "Unknown; this excludes nothing.");
        };
    }

    static Finding finding(Opinion inside) {
        return inside.as(CODE, REFERENCE);
    }
}
