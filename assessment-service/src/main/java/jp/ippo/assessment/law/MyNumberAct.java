package jp.ippo.assessment.law;

import java.util.List;

/**
 * 番号法29条の4, 同規則2条: judged besides the other law whenever a My Number is, or may be, included. Text: my-number.ja.md
 */
final class MyNumberAct {

    static final String INCLUDED = "MYNUMBER";
    private static final LegalReference REFERENCE = new LegalReference(
            "行政手続における特定の個人を識別するための番号の利用等に関する法律第29条の4第1項",
            "My Number Act Art. 29-4(1)",
            "https://elaws.e-gov.go.jp/document?lawid=425AC0000000027",
            "my-number.ja.md#article-29-4");

    private MyNumberAct() {}

    static List<Finding> examine(Matter matter, Regime regime, Opinion event) {
        var included = included(matter);
        var stated = included.as(INCLUDED, REFERENCE);
        if (included.isNotMet()) {
            return List.of(stated);
        }
        var leaked = MyNumberItems.livingPersons(matter, event);
        return List.of(
                stated,
                MyNumberItems.inSystem(matter)
                        .given(leaked)
                        .onlyIf(included)
                        .as("MYNUMBER-1", LegalReference.myNumberRules(1)),
                MyNumberItems.wrongful(matter, leaked)
                        .onlyIf(included)
                        .as("MYNUMBER-2", LegalReference.myNumberRules(2)),
                MyNumberItems.visible(matter)
                        .given(leaked)
                        .onlyIf(included)
                        .as("MYNUMBER-3", LegalReference.myNumberRules(3)),
                MyNumberItems.number(matter, leaked).onlyIf(included).as("MYNUMBER-4", LegalReference.myNumberRules(4)),
                MyNumberGuideline.examine(matter, regime)
                        .given(leaked)
                        .onlyIf(included)
                        .as(MyNumberGuideline.CODE, MyNumberGuideline.REFERENCE));
    }

    /** Unknown is "yes" on the PPC's form (問1) and an open question here; it is never "no". */
    private static Opinion included(Matter matter) {
        var included = matter.facts().myNumber().included();
        boolean listed = matter.facts().dataItems().contains(DataItem.MY_NUMBER);
        return opinion(matter, included, listed)
                .from(() -> List.of("myNumber.included=" + included, "dataItems.MY_NUMBER=" + (listed ? "YES" : "NO")));
    }

    private static Opinion opinion(Matter matter, Answer included, boolean listed) {
        if (included == Answer.YES || (included == Answer.UNKNOWN && listed)) {
            return Opinion.met("個人番号が含まれる。", "A My Number is included.");
        }
        if (included == Answer.NO && !listed) {
            return Opinion.notMet("個人番号は含まれない。", "No My Number is included.");
        }
        return matter.ask(
                Question.MY_NUMBER_INCLUDED,
                listed
                        ? new Words("項目に個人番号があるのに「含まれない」とされ、食い違う。", "It is listed, yet said not to be included.")
                        : new Words(
                                "個人番号の有無が分からない（報告フォームでは「はい」から進む。）。",
                                "Unknown (on the form: take the branch \"yes\")."));
    }
}
