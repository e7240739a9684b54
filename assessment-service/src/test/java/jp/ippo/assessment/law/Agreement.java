package jp.ippo.assessment.law;

import java.util.Set;
import java.util.stream.Collectors;
import jp.ippo.assessment.law.Finding.Outcome;
import org.assertj.core.api.SoftAssertions;

/** Does the law agree with a row of the lawyer's table: verdict, regime, items, questions, dates? */
final class Agreement {

    private Agreement() {}

    static void check(TableRow row) {
        var judgement = Courtroom.JUDGE.judge(row.facts(), row.answers());

        var softly = new SoftAssertions();
        softly.assertThat(judgement.duty()).as("verdict").isEqualTo(duty(row.get("verdict")));
        softly.assertThat(judgement.regime().name()).as("regime").isEqualTo(row.get("regime"));
        softly.assertThat(items(judgement, Outcome.MET)).as("met").isEqualTo(row.words("met"));
        softly.assertThat(items(judgement, Outcome.UNDETERMINED)).as("open").isEqualTo(row.words("open"));
        softly.assertThat(Courtroom.asked(judgement)).as("asks").containsExactlyInAnyOrderElementsOf(row.words("asks"));
        if (row.has("due")) {
            var deadlines = judgement.deadlines().orElseThrow();
            softly.assertThat(deadlines.finalDays()).as("days").isEqualTo(Integer.parseInt(row.get("days")));
            softly.assertThat(deadlines.finalDue()).as("due").isEqualTo(row.day("due"));
        } else {
            softly.assertThat(judgement.deadlines()).as("deadlines").isEmpty();
        }
        softly.assertAll();
    }

    private static Duty duty(String verdict) {
        return switch (verdict) {
            case "R" -> Duty.REQUIRED;
            case "N" -> Duty.NOT_REQUIRED;
            case "U" -> Duty.AWAITING_PERSON;
            default -> throw new IllegalArgumentException(verdict);
        };
    }

    private static Set<String> items(Judgement judgement, Outcome outcome) {
        return judgement.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::code)
                .filter(code -> code.startsWith("RULE") || code.startsWith("MYNUMBER-"))
                .collect(Collectors.toSet());
    }
}
