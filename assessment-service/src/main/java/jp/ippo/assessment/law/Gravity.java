package jp.ippo.assessment.law;

/**
 * 重大性の評価: this project's own scale, no text of law. It looks at harm and never at the duty: a DV address that reached
 * the abuser fits no item and is still the worst case.
 */
final class Gravity {

    /** From here on a whole town is concerned. */
    private static final int VERY_MANY = 10_000;

    private static final int MANY = 1_000;
    private static final int SOME = 100;

    private Gravity() {}

    static Severity of(IncidentFacts facts, Opinion event) {
        if (facts.severeHarm() == Answer.YES) {
            return Severity.CRITICAL;
        }
        if (event.isNotMet()) {
            return Severity.LOW;
        }
        boolean sensitive = isSensitive(facts);
        boolean wrongful = isWrongful(facts);
        if (facts.affected().exceeds(VERY_MANY) || (sensitive && wrongful)) {
            return Severity.CRITICAL;
        }
        if (sensitive || wrongful || facts.affected().exceeds(MANY)) {
            return Severity.HIGH;
        }
        boolean doubtful = facts.severeHarm() == Answer.UNKNOWN
                || facts.specialCare().included() == Answer.UNKNOWN
                || !facts.affected().hasUpperBound();
        return doubtful || facts.affected().exceeds(SOME) ? Severity.MEDIUM : Severity.LOW;
    }

    private static boolean isSensitive(IncidentFacts facts) {
        return facts.specialCare().included() == Answer.YES
                || !facts.specialCare().kinds().isEmpty()
                || facts.ordinanceInformation().included() == Answer.YES
                || facts.propertyDamage().risk() == Answer.YES
                || facts.myNumber().included() == Answer.YES
                || facts.dataItems().contains(DataItem.MY_NUMBER)
                || Item2PropertyDamage.hasMeans(facts.dataItems());
    }

    private static boolean isWrongful(IncidentFacts facts) {
        var purpose = facts.wrongfulPurpose();
        return purpose.suspected() == Answer.YES
                || purpose.isIndicated()
                || facts.cause().isWrongful();
    }
}
