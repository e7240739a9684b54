package jp.ippo.assessment.law;

/**
 * 回収: only all of it, unread, with evidence, undoes a leak.
 *
 * @param evidence how it is known (access logs, unopened envelope …), null when there is none
 */
public record Recovery(Answer allRecovered, Answer unread, String evidence) {

    static final Recovery UNKNOWN = new Recovery(Answer.UNKNOWN, Answer.UNKNOWN, null);

    public Recovery {
        allRecovered = Answer.orUnknown(allRecovered);
        unread = Answer.orUnknown(unread);
    }

    boolean hasEvidence() {
        return evidence != null && !evidence.isBlank();
    }
}
