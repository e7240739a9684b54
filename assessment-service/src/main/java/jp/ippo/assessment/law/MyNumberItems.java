package jp.ippo.assessment.law;

import java.util.List;
import java.util.Set;

/** 番号法規則2条各号. Items 1 to 3 from one person; unlawful use or provision needs no leak. Text: my-number.ja.md */
final class MyNumberItems {

    private MyNumberItems() {}

    /** 特定個人情報 is information of a living person; the law says nothing of reports for the numbers of the dead. */
    static Opinion livingPersons(Matter matter, Opinion event) {
        return matter.facts().affected().nobodyAlive()
                ? event.given(Opinion.notMet("生存する個人の情報が含まれない。", "No living person's information is included."))
                : event;
    }

    /** 1号: managed in a system of イ, ロ or ハ. Whether paper printed from one counts is not settled: a person decides. */
    static Opinion inSystem(Matter matter) {
        var answer = matter.facts().myNumber().inMyNumberSystem();
        boolean paperOnly = matter.facts().media().equals(Set.of(Medium.PAPER));
        var opinion =
                switch (answer) {
                    case YES ->
                        paperOnly
                                ? ask(
                                        matter,
                                        Question.MY_NUMBER_IN_SYSTEM,
                                        "システムから印刷した紙が1号に当たるかは定まっていない。",
                                        "Whether paper printed from a system counts is not settled.")
                                : Opinion.met(
                                        "番号法規則2条1号のシステムで管理される。人数を問わない。",
                                        "Managed in such a system, whatever the number.");
                    case NO -> Opinion.notMet("番号法規則2条1号のシステムのものではない。", "Not from such a system.");
                    case UNKNOWN ->
                        ask(
                                matter,
                                Question.MY_NUMBER_IN_SYSTEM,
                                "システムで管理されるものか分からない。",
                                "It is open whether it is managed in such a system.");
                };
        return opinion.from(() -> List.of(
                "myNumber.inMyNumberSystem=" + answer,
                "media=" + Facts.names(matter.facts().media())));
    }

    /** 2号: a leak, a use or a provision with a wrongful purpose. */
    static Opinion wrongful(Matter matter, Opinion event) {
        return Item3WrongfulPurpose.suspected(matter)
                .and(event.or(unlawful(matter)))
                .from(() -> List.of(
                        "wrongfulPurpose.suspected="
                                + matter.facts().wrongfulPurpose().suspected(),
                        "cause=" + matter.facts().cause(),
                        "myNumber.usedOrProvidedUnlawfully="
                                + matter.facts().myNumber().usedOrProvidedUnlawfully()));
    }

    /** 3号: visible electronically to an unspecified many. */
    static Opinion visible(Matter matter) {
        var answer = matter.facts().myNumber().visibleToManyUnspecified();
        var opinion =
                switch (answer) {
                    case YES ->
                        Opinion.met(
                                "不特定多数の者に閲覧され、又は閲覧されるおそれがある。", "Visible, or perhaps visible, to an unspecified many.");
                    case NO -> Opinion.notMet("不特定多数の者に閲覧されるおそれはない。", "Not visible to an unspecified many.");
                    case UNKNOWN ->
                        ask(matter, Question.MY_NUMBER_VISIBLE_TO_MANY, "不特定多数の者に閲覧されるおそれがあるか分からない。", "Unknown.");
                };
        return opinion.from(() -> List.of("myNumber.visibleToManyUnspecified=" + answer));
    }

    /** 4号: more than a hundred, whether leaked, used or provided. */
    static Opinion number(Matter matter, Opinion event) {
        int threshold = matter.law().numbers().myNumberPersons();
        return Item4Number.examine(matter, threshold, Question.MY_NUMBER_PERSONS_OVER_THRESHOLD)
                .and(event.or(unlawful(matter)));
    }

    private static Opinion unlawful(Matter matter) {
        return switch (matter.facts().myNumber().usedOrProvidedUnlawfully()) {
            case YES -> Opinion.met("番号法9条・19条に反する利用・提供がある。", "Used or provided against Arts. 9, 19.");
            case NO -> Opinion.notMet("番号法9条・19条に反する利用・提供はない。", "Not used or provided unlawfully.");
            case UNKNOWN -> ask(matter, Question.MY_NUMBER_USED_UNLAWFULLY, "番号法に反する利用・提供の有無が分からない。", "Unknown.");
        };
    }

    private static Opinion ask(Matter matter, Question question, String ja, String en) {
        return matter.ask(question, new Words(ja, en));
    }
}
