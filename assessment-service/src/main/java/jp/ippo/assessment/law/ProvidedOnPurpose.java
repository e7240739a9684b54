package jp.ippo.assessment.law;

import java.util.List;

/** 「自らの意図に基づき…提供する場合」: not a leak but a question of 法69条. Text: event.ja.md#provision */
final class ProvidedOnPurpose {

    static final String CODE = "PROVISION";
    private static final LegalReference REFERENCE = LegalReference.guideline(
            "ガイドライン（通則編）3-5-1-2", "General Guideline 3-5-1-2", LegalReference.GUIDELINE, "event.ja.md#provision");

    private ProvidedOnPurpose() {}

    static Opinion examine(Matter matter) {
        var answer = matter.facts().safeguards().providedOnPurpose();
        boolean contradicted = matter.facts().wrongfulPurpose().pointsOutside();
        return opinion(matter, answer, contradicted).from(() -> List.of("safeguards.providedOnPurpose=" + answer));
    }

    private static Opinion opinion(Matter matter, Answer answer, boolean contradicted) {
        if (answer == Answer.YES && contradicted) {
            return matter.ask(
                    Question.PROVIDED_ON_PURPOSE,
                    new Words(
                            "意図した提供と、持ち出し等の痕跡とが食い違う。除外しない。",
                            "Deliberate provision contradicts the signs of a take-out."));
        }
        return switch (answer) {
            case YES ->
                Opinion.met("機関が自らの意図に基づいて提供した（法69条の問題である。）。", "Provided deliberately (a question of Art. 69).");
            case NO -> Opinion.notMet("意図した提供ではない。", "Not provided deliberately.");
            case UNKNOWN -> Opinion.open("意図した提供か分からない。除外しない。", "Unknown; this excludes nothing.");
        };
    }

    static Finding finding(Opinion provided) {
        return provided.as(CODE, REFERENCE);
    }
}
