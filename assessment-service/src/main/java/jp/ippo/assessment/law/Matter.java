package jp.ippo.assessment.law;

/** 事案: the facts, the law they are judged by, and what persons answered where the facts are silent. */
record Matter(IncidentFacts facts, Answers answers, LawInForce law) {

    /** The fact if it is known, else a person's answer. */
    Answer settle(Answer fact, Question question) {
        return fact == Answer.UNKNOWN ? answers.to(question) : fact;
    }

    /** Nothing in the facts settles it: what a person answered, or the question itself. */
    Opinion ask(Question question, Words silence) {
        return switch (answers.to(question)) {
            case YES ->
                Opinion.met(
                        "担当者の回答「はい」による（" + question.name() + "）。", "A person answered yes (" + question.name() + ").");
            case NO ->
                Opinion.notMet(
                        "担当者の回答「いいえ」による（" + question.name() + "）。", "A person answered no (" + question.name() + ").");
            case UNKNOWN -> Opinion.open(silence.ja(), silence.en(), question);
        };
    }
}
