package jp.ippo.assessment.law;

import java.util.List;

/** 「同じデータが他に保管されている場合」: cancels 滅失 and 毀損, never 漏えい. Text: event.ja.md#backup */
final class KeptElsewhere {

    static final String CODE = "BACKUP";
    private static final LegalReference REFERENCE = LegalReference.guideline(
            "ガイドライン（通則編）3-5-1-3、3-5-1-4",
            "General Guideline 3-5-1-3, 3-5-1-4",
            LegalReference.GUIDELINE,
            "event.ja.md#backup");

    private KeptElsewhere() {}

    static Opinion examine(Matter matter) {
        var answer = matter.facts().safeguards().sameDataElsewhere();
        boolean matters =
                matter.facts().mentions(Happening.Kind.LOSS) || matter.facts().mentions(Happening.Kind.DAMAGE);
        var opinion =
                switch (answer) {
                    case YES ->
                        Opinion.met(
                                "同じデータが他に保管されており、滅失・毀損に当たらない。",
                                "The same data is kept elsewhere: neither loss nor damage.");
                    case NO -> Opinion.notMet("同じデータは他に保管されていない。", "The same data is not kept elsewhere.");
                    case UNKNOWN -> {
                        var silence = new Words("同じデータが他にあるか分からない。除外しない。", "Unknown; this excludes nothing.");
                        yield matters
                                ? matter.ask(Question.SAME_DATA_ELSEWHERE, silence)
                                : Opinion.open(silence.ja(), silence.en());
                    }
                };
        return opinion.from(() -> List.of("safeguards.sameDataElsewhere=" + answer));
    }

    static Finding finding(Opinion elsewhere) {
        return elsewhere.as(CODE, REFERENCE);
    }
}
