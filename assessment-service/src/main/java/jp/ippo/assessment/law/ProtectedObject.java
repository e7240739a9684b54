package jp.ippo.assessment.law;

import java.util.List;

/** 対象情報: 保有個人情報 (法60条1項) or, under 法26条, 個人データ (16条3項), of living persons. Text: regime.ja.md */
final class ProtectedObject {

    static final String CODE = "OBJECT";
    private static final LegalReference REFERENCE =
            LegalReference.act("第2条第1項、第16条第3項、第60条第1項", "Arts. 2(1), 16(3), 60(1)", "regime.ja.md#object");

    private static final Opinion RETAINED = Opinion.met("保有個人情報に当たる。", "It is retained personal information.");

    private static final Opinion HELD_ALREADY = Opinion.met("既に保有する情報である。", "The body held it already.");

    private ProtectedObject() {}

    static Opinion examine(Matter matter, Regime regime) {
        if (matter.facts().affected().nobodyAlive()) {
            return Opinion.notMet("生存する個人の情報が含まれない。", "No living person's information is included.")
                    .from(() -> List.of("affected.atMost=0"));
        }
        return regime.isArticle26() ? personalData(matter) : RETAINED;
    }

    private static Opinion personalData(Matter matter) {
        var answer = matter.facts().safeguards().partOfDatabase();
        var opinion =
                switch (answer) {
                    case YES -> Opinion.met("個人データに当たる。", "It is personal data of a database.");
                    case NO -> Opinion.notMet("個人データに当たらない。", "It is not personal data of a database.");
                    case UNKNOWN ->
                        matter.ask(
                                Question.PART_OF_DATABASE,
                                new Words("個人データかどうか分からない。", "Nobody knows whether it is part of a database."));
                };
        return opinion.from(() -> List.of("safeguards.partOfDatabase=" + answer));
    }

    /** Items other than the third reach only what the body already held, not what it was still collecting. */
    static Opinion alreadyHeld(Matter matter) {
        var collecting = matter.facts().wrongfulPurpose().dataBeingCollected();
        var opinion = collecting == Answer.YES
                ? matter.ask(
                        Question.ALREADY_HELD_DATA_INCLUDED,
                        new Words(
                                "取得しようとしていた情報のほかに保有個人情報が含まれるか分からない。",
                                "It is open whether held information is included too."))
                : HELD_ALREADY;
        return opinion.from(() -> List.of("wrongfulPurpose.dataBeingCollected=" + collecting));
    }

    static Finding finding(Opinion object) {
        return object.as(CODE, REFERENCE);
    }
}
