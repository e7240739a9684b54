package jp.ippo.assessment.law;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What persons answered, question by question. An answer speaks only where the facts are silent or contradict each
 * other; who answered, when and why is the caller's to keep.
 */
public record Answers(Map<Question, Answer> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        var own = new EnumMap<Question, Answer>(Question.class);
        own.putAll(byQuestion);
        byQuestion = Collections.unmodifiableMap(own);
    }

    /** From the codes of the wire. @throws IllegalArgumentException for a code that is no question */
    public static Answers of(Map<String, Answer> byCode) {
        var answers = new EnumMap<Question, Answer>(Question.class);
        byCode.forEach((code, answer) -> answers.put(Question.of(code), answer));
        return new Answers(answers);
    }

    Answer to(Question question) {
        return byQuestion.getOrDefault(question, Answer.UNKNOWN);
    }

    boolean affirm(Question question) {
        return to(question) == Answer.YES;
    }
}
