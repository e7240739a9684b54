package jp.ippo.assessment.law;

/**
 * 条例要配慮個人情報 (法60条5項).
 *
 * @param definedByOrdinance whether the ordinance that applies to this body defines any
 * @param included whether such information is included
 */
public record OrdinanceInformation(Answer definedByOrdinance, Answer included) {

    static final OrdinanceInformation UNKNOWN = new OrdinanceInformation(Answer.UNKNOWN, Answer.UNKNOWN);

    public OrdinanceInformation {
        definedByOrdinance = Answer.orUnknown(definedByOrdinance);
        included = Answer.orUnknown(included);
    }
}
