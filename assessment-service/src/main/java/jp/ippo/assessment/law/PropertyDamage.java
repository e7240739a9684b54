package jp.ippo.assessment.law;

/**
 * 財産的被害のおそれ: could somebody impersonate the person to dispose of property?
 *
 * @param risk the department's own answer
 * @param reason in the department's words, null when none is given
 */
public record PropertyDamage(Answer risk, String reason) {

    static final PropertyDamage UNKNOWN = new PropertyDamage(Answer.UNKNOWN, null);

    public PropertyDamage {
        risk = Answer.orUnknown(risk);
    }

    boolean isReasoned() {
        return reason != null && !reason.isBlank();
    }
}
