package jp.ippo.assessment.law;

import java.util.List;
import java.util.stream.Stream;

/** 適用される法の選択 (法2条11項, 58条, 63条, 125条): first of all, which law. Text: regime.ja.md */
final class RegimeSelection {

    static final String CODE = "REGIME";
    private static final LegalReference REFERENCE =
            LegalReference.act("第2条第11項、第58条、第63条、第125条", "Arts. 2(11), 58, 63, 125", "regime.ja.md#selection");

    private RegimeSelection() {}

    static Regime of(Matter matter) {
        return switch (matter.facts().bodyKind()) {
            case EXECUTIVE,
                    BOARD_OF_EDUCATION,
                    ELECTION_COMMISSION,
                    OTHER_COMMITTEE,
                    POLICE,
                    FIRE_SERVICE,
                    PUBLIC_ENTERPRISE,
                    SPECIAL_LOCAL_BODY,
                    INCORPORATED_OTHER -> Regime.ARTICLE_68;
            case HOSPITAL_OR_CLINIC, UNIVERSITY, INCORPORATED_RESEARCH_UNIVERSITY_HOSPITAL, PRIVATE ->
                Regime.ARTICLE_26;
            case ASSEMBLY -> Regime.ASSEMBLY_ORDINANCE;
            case UNKNOWN -> answered(matter.answers());
        };
    }

    private static Regime answered(Answers answers) {
        if (answers.affirm(Question.BODY_UNDER_ARTICLE_68)) {
            return Regime.ARTICLE_68;
        }
        if (answers.affirm(Question.BODY_UNDER_ARTICLE_26)) {
            return Regime.ARTICLE_26;
        }
        // Neither of the two: only the assembly is left.
        return stillAsked(answers).length == 0 ? Regime.ASSEMBLY_ORDINANCE : Regime.UNDETERMINED;
    }

    private static Question[] stillAsked(Answers answers) {
        return Stream.of(Question.BODY_UNDER_ARTICLE_68, Question.BODY_UNDER_ARTICLE_26)
                .filter(question -> answers.to(question) == Answer.UNKNOWN)
                .toArray(Question[]::new);
    }

    static Opinion explain(Matter matter, Regime regime) {
        var opinion =
                switch (regime) {
                    case ARTICLE_68 -> Opinion.met("法68条（行政機関等）による。", "Art. 68 applies (administrative organs).");
                    case ARTICLE_26 ->
                        Opinion.met("法26条（個人情報取扱事業者とみなされる業務又は民間）による。", "Art. 26 applies (as for a business).");
                    case ASSEMBLY_ORDINANCE ->
                        Opinion.notMet(
                                "議会は法の「地方公共団体の機関」から除かれ、議会の条例による。",
                                "The assembly is outside the Act; its own ordinance governs.");
                    case UNDETERMINED ->
                        Opinion.open(
                                "機関の種類が分からず、適用される法が決まらない。広い方の法68条として検討する。",
                                "The kind of body is unknown; examined as if under Art. 68, the wider law.",
                                stillAsked(matter.answers()));
                };
        return opinion.from(() -> List.of("bodyKind=" + matter.facts().bodyKind()));
    }

    static Finding finding(Matter matter, Regime regime) {
        return explain(matter, regime).as(CODE, REFERENCE);
    }
}
