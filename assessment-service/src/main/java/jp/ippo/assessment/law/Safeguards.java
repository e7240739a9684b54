package jp.ippo.assessment.law;

/**
 * Facts that decide whether there is a 漏えい等 of the protected kind of information at all.
 *
 * @param partOfDatabase whether the information is part of a database (個人データ); asked under 法26条 only
 * @param sameDataElsewhere whether the same data is kept elsewhere (cancels 滅失・毀損, never 漏えい)
 * @param providedOnPurpose whether the body provided it deliberately
 * @param stayedInsideBody whether it never left the same body
 */
public record Safeguards(
        Answer partOfDatabase, Answer sameDataElsewhere, Answer providedOnPurpose, Answer stayedInsideBody) {

    static final Safeguards UNKNOWN = new Safeguards(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

    public Safeguards {
        partOfDatabase = Answer.orUnknown(partOfDatabase);
        sameDataElsewhere = Answer.orUnknown(sameDataElsewhere);
        providedOnPurpose = Answer.orUnknown(providedOnPurpose);
        stayedInsideBody = Answer.orUnknown(stayedInsideBody);
    }
}
