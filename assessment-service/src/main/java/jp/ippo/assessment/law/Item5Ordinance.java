package jp.ippo.assessment.law;

import java.util.List;

/**
 * 規則43条5号: ordinance special-care information (条例要配慮個人情報), only where the ordinance that applies to the body
 * defines any, and only under 法68条. Text: ordinance.ja.md
 */
final class Item5Ordinance implements Item {

    @Override
    public Opinion examine(Matter matter, Regime regime) {
        var ordinance = matter.facts().ordinanceInformation();
        return included(matter, ordinance)
                .and(defined(matter, ordinance))
                .from(() -> List.of(
                        "ordinanceInformation.definedByOrdinance=" + ordinance.definedByOrdinance(),
                        "ordinanceInformation.included=" + ordinance.included()));
    }

    private static Opinion defined(Matter matter, OrdinanceInformation ordinance) {
        return switch (ordinance.definedByOrdinance()) {
            case YES -> Opinion.met("条例が条例要配慮個人情報を定めている。", "The ordinance defines such information.");
            case NO -> Opinion.notMet("条例が条例要配慮個人情報を定めていない。", "The ordinance defines none.");
            case UNKNOWN ->
                matter.ask(
                        Question.ORDINANCE_DEFINES,
                        new Words("条例の定めの有無が分からない。", "Nobody has said whether the ordinance defines any."));
        };
    }

    private static Opinion included(Matter matter, OrdinanceInformation ordinance) {
        return switch (ordinance.included()) {
            case YES -> Opinion.met("条例要配慮個人情報が含まれる。", "Ordinance special-care information is included.");
            case NO -> Opinion.notMet("条例要配慮個人情報は含まれない。", "No ordinance special-care information is included.");
            case UNKNOWN ->
                matter.ask(
                        Question.ORDINANCE_INFORMATION_INCLUDED,
                        new Words("条例要配慮個人情報の有無が分からない。", "Nobody knows whether such information is included."));
        };
    }
}
