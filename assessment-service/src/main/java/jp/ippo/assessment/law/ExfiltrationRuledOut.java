package jp.ippo.assessment.law;

import jp.ippo.assessment.law.WrongfulPurpose.Indicator;

/**
 * After an intrusion a leak is possible (おそれ) until evidence rules it out; "no trace" is no evidence, and a backup does
 * not help. Text: event.ja.md#intrusion
 */
final class ExfiltrationRuledOut {

    static final String CODE = "EXFILTRATION";
    private static final LegalReference REFERENCE = LegalReference.guideline(
            "ガイドライン（通則編）3-5-3-1(3)", "General Guideline 3-5-3-1(3)", LegalReference.GUIDELINE, "event.ja.md#intrusion");

    private static final Opinion DOES_NOT_ARISE =
            Opinion.notMet("不正なアクセスの後の流出の有無は問題とならない。", "The question does not arise.");

    private ExfiltrationRuledOut() {}

    /** Whether the question arises: somebody was inside, and nobody says yet that data did leak. */
    static boolean arises(Matter matter) {
        var facts = matter.facts();
        boolean intruded = facts.cause() == Cause.UNAUTHORISED_ACCESS
                || facts.wrongfulPurpose().points(Indicator.UNAUTHORISED_ACCESS)
                || facts.wrongfulPurpose().points(Indicator.RANSOMWARE)
                || facts.wrongfulPurpose().points(Indicator.ALTERED_PAGE_FILES);
        return intruded && !facts.wrongfulPurpose().pointsOutside() && !facts.statesAsOccurred(Happening.Kind.LEAK);
    }

    static Opinion examine(Matter matter) {
        if (!arises(matter)) {
            return DOES_NOT_ARISE;
        }
        return matter.ask(
                Question.EXFILTRATION_RULED_OUT,
                new Words("外部への流出がなかったことは証拠により確認されていない。", "It is not proven that nothing was taken out."));
    }

    static Finding finding(Opinion ruledOut) {
        return ruledOut.as(CODE, REFERENCE);
    }
}
