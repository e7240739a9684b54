package jp.ippo.assessment.law;

/**
 * 個人番号 (番号法29条の4, judged besides the other law).
 *
 * @param included whether a My Number is included
 * @param inMyNumberSystem whether it comes from a system of 番号法規則2条1号
 * @param visibleToManyUnspecified whether it was electronically visible to an unspecified many (2条3号)
 * @param usedOrProvidedUnlawfully whether it was used or provided against 番号法9条, 19条
 */
public record MyNumber(
        Answer included, Answer inMyNumberSystem, Answer visibleToManyUnspecified, Answer usedOrProvidedUnlawfully) {

    static final MyNumber UNKNOWN = new MyNumber(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

    public MyNumber {
        included = Answer.orUnknown(included);
        inMyNumberSystem = Answer.orUnknown(inMyNumberSystem);
        visibleToManyUnspecified = Answer.orUnknown(visibleToManyUnspecified);
        usedOrProvidedUnlawfully = Answer.orUnknown(usedOrProvidedUnlawfully);
    }
}
