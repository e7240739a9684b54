package jp.ippo.assessment.law;

import java.util.List;

/**
 * 特定個人情報ガイドライン（行政機関等編）別添2「Ｂ ガイドラインに基づく報告」: public bodies report every leak of a My Number, even
 * below the items; private ones make an effort. Text: my-number.ja.md#guideline
 */
final class MyNumberGuideline {

    static final String CODE = "MYNUMBER-GUIDELINE";
    static final LegalReference REFERENCE = LegalReference.guideline(
            "特定個人情報ガイドライン（行政機関等編）別添2 3B",
            "My Number Guideline (public bodies) Annex 2, 3B",
            LegalReference.MY_NUMBER_GUIDELINE,
            "my-number.ja.md#guideline");

    private MyNumberGuideline() {}

    static Opinion examine(Matter matter, Regime regime) {
        var kind = matter.facts().bodyKind();
        return opinion(matter, regime, kind).from(() -> List.of("bodyKind=" + kind));
    }

    private static Opinion opinion(Matter matter, Regime regime, BodyKind kind) {
        if (regime == Regime.ARTICLE_68) {
            return Opinion.met("行政機関等は、件数にかかわらず報告する。", "A public body reports whatever the number.");
        }
        if (kind == BodyKind.PRIVATE) {
            return Opinion.notMet("民間の事業者には努力義務にとどまる。", "A private body is only asked to make an effort.");
        }
        return matter.ask(
                Question.MY_NUMBER_GUIDELINE_APPLIES,
                new Words("この機関にガイドラインの報告が及ぶかは定まっていない。", "Whether the guideline reaches this body is not settled."));
    }
}
