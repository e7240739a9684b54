package jp.ippo.assessment.law;

/**
 * 26条1項ただし書, 番号法29条の4第1項ただし書: a contractor that told its entruster is exempt. 法68条 has no such exemption, so
 * the local government always reports itself. Text: regime.ja.md#entrusted
 */
final class EntrustedBusiness {

    static final String CODE = "ENTRUSTED";
    private static final LegalReference REFERENCE =
            LegalReference.act("第26条第1項ただし書", "Art. 26(1) proviso", "regime.ja.md#entrusted");

    private EntrustedBusiness() {}

    static boolean arises(Matter matter) {
        return matter.facts().bodyKind() == BodyKind.PRIVATE;
    }

    static Opinion examine(Matter matter) {
        if (!arises(matter)) {
            return Opinion.notMet("委託元への通知による免除はない。", "No exemption by telling an entruster.");
        }
        return matter.ask(
                Question.ENTRUSTER_TOLD,
                new Words(
                        "委託元へ通知したか分からない。通知するまでは免除されない。",
                        "Unknown whether the entruster was told; not exempt until then."));
    }

    static Finding finding(Opinion exempt) {
        return exempt.as(CODE, REFERENCE);
    }
}
