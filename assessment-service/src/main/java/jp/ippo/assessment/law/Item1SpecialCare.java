package jp.ippo.assessment.law;

import java.util.List;

/** 規則43条1号, 規則7条1号: is special-care information (要配慮個人情報) included? From one person. Text: special-care.ja.md */
final class Item1SpecialCare implements Item {

    @Override
    public Opinion examine(Matter matter, Regime regime) {
        var care = matter.facts().specialCare();
        return opinion(matter, care)
                .from(() -> List.of(
                        "specialCare.included=" + care.included(), "specialCare.kinds=" + Facts.names(care.kinds())));
    }

    private static Opinion opinion(Matter matter, SpecialCare care) {
        if (care.kinds().isEmpty()) {
            return care.included() == Answer.NO
                    ? Opinion.notMet("要配慮個人情報は含まれない。", "No special-care information is included.")
                    : matter.ask(Question.SPECIAL_CARE_INCLUDED, silence(care.included()));
        }
        if (care.included() == Answer.NO) {
            return matter.ask(
                    Question.SPECIAL_CARE_INCLUDED,
                    new Words("種類が挙がっているのに「含まれない」とされ、食い違う。", "Kinds are named, yet none is said to be included."));
        }
        return Opinion.met("要配慮個人情報が含まれる。人数を問わない。", "Special-care information is included, whatever the number.");
    }

    private static Words silence(Answer included) {
        return included == Answer.YES
                ? new Words(
                        "含まれるとされるが、一覧のどの種類か示されていない。", "Said to be included, but no kind of the closed list is named.")
                : new Words("要配慮個人情報の有無が分からない。", "Nobody knows yet whether special-care information is included.");
    }
}
