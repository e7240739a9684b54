package jp.ippo.assessment.judging;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ippo.assessment.law.Answer;
import jp.ippo.assessment.law.Question;

/** The questions of the law by their codes, which are the names of {@link Question}. */
final class Questions {

    private Questions() {}

    static boolean exists(String code) {
        return List.of(Question.values()).stream()
                .anyMatch(question -> question.name().equals(code));
    }

    static Map<String, Answer> answered(List<GivenAnswer> answers) {
        return answers.stream()
                .collect(Collectors.toMap(GivenAnswer::question, answer -> answer.yes() ? Answer.YES : Answer.NO));
    }
}
