package jp.ippo.assessment.law;

import java.util.List;
import java.util.Map;
import jp.ippo.assessment.calendar.OfficesOfTheNation;
import jp.ippo.assessment.law.Finding.Outcome;

/** Short words for the tests: judge these facts, and what came of that item? */
final class Courtroom {

    static final Judge JUDGE = new Judge(new OfficesOfTheNation());

    private Courtroom() {}

    static Judgement judge(FactsBuilder facts) {
        return JUDGE.judge(facts.build(), Answers.NONE);
    }

    static Judgement judge(FactsBuilder facts, Question question, Answer answer) {
        return JUDGE.judge(facts.build(), new Answers(Map.of(question, answer)));
    }

    static Finding finding(Judgement judgement, String code) {
        return judgement.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + code + " in " + judgement.findings()));
    }

    static Outcome outcome(Judgement judgement, String code) {
        return finding(judgement, code).outcome();
    }

    static List<String> asked(Judgement judgement) {
        return judgement.openQuestions().stream().map(OpenQuestion::code).toList();
    }
}
