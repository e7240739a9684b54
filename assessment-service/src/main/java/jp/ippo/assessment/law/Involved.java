package jp.ippo.assessment.law;

/**
 * 発生した主体 and the contractors involved.
 *
 * @param contractor name of the 委託先, null without one or while unknown
 * @param subcontractor name of the 再委託先 (any lower tier), null without one or while unknown
 * @param consentToSubcontracting whether the body had consented to the sub-contracting
 */
public record Involved(Actor actor, String contractor, String subcontractor, Answer consentToSubcontracting) {

    public enum Actor {
        /** the reporting body itself */
        OWN,
        /** 委託先 */
        CONTRACTOR,
        /** 再委託先 of any tier */
        SUBCONTRACTOR,
        UNKNOWN
    }

    static final Involved UNKNOWN = new Involved(Actor.UNKNOWN, null, null, Answer.UNKNOWN);

    public Involved {
        actor = actor == null ? Actor.UNKNOWN : actor;
        consentToSubcontracting = Answer.orUnknown(consentToSubcontracting);
    }

    boolean byContractor() {
        return actor == Actor.CONTRACTOR || actor == Actor.SUBCONTRACTOR;
    }
}
