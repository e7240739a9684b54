package jp.ippo.assessment.register;

import java.util.List;
import jp.ippo.events.IncidentAssessed;
import org.jspecify.annotations.Nullable;

/** One judgement as a page that a lawyer can check line by line and sign. */
record Explanation(
        String language,
        IncidentAssessed judgement,
        String knownAt,
        String judgedAt,
        String lawInForceSince,
        @Nullable String preliminaryTarget,
        @Nullable String preliminaryLimit,
        @Nullable String finalDue,
        @Nullable String deadlineWords,
        @Nullable String alternative,
        List<Line> findings,
        List<Question> questions,
        List<Given> answers,
        List<String> remarks,
        List<Fact> facts) {

    record Line(
            String code,
            String article,
            String outcome,
            String reason,
            List<String> usedFacts,
            String text,
            String source) {}

    record Question(String code, String text) {}

    record Given(int number, String question, String answer, String reason, String by, String at) {}

    record Fact(String name, String value) {}
}
