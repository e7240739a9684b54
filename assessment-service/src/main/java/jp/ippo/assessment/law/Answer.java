package jp.ippo.assessment.law;

/** Three answers to every question of fact. Unknown (わからない) is an answer of its own and never counts as "no". */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    static Answer orUnknown(Answer answer) {
        return answer == null ? UNKNOWN : answer;
    }
}
