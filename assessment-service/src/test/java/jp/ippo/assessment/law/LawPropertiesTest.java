package jp.ippo.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ippo.assessment.calendar.OfficesOfTheNation;
import jp.ippo.assessment.law.Finding.Outcome;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every incident, also for those nobody here has seen. */
class LawPropertiesTest {

    @Provide
    Arbitrary<FactsBuilder> facts() {
        return AnyFacts.builders();
    }

    @Provide
    Arbitrary<Answers> answers() {
        return AnyFacts.answers();
    }

    @Provide
    Arbitrary<Map<Question, Answer>> decided() {
        return AnyFacts.decidedAnswers();
    }

    @Property(tries = 2000)
    void any_facts_are_judged_and_always_the_same_way(
            @ForAll("facts") FactsBuilder facts, @ForAll("answers") Answers answers) {
        var judgement = Courtroom.JUDGE.judge(facts.build(), answers);

        assertThat(new Judge(new OfficesOfTheNation()).judge(facts.build(), answers))
                .isEqualTo(judgement);
        assertThat(judgement.deadlines().isPresent()).isEqualTo(judgement.duty() != Duty.NOT_REQUIRED);
    }

    @Property(tries = 3000)
    void what_becomes_unknown_never_turns_met_into_not_met(
            @ForAll("facts") FactsBuilder facts, @ForAll Forgetting forgetting) {
        var before = Courtroom.judge(facts);
        forgetting.in(facts);
        var after = Courtroom.judge(facts);

        if (before.duty() == Duty.REQUIRED) {
            assertThat(after.duty()).as("duty after forgetting %s", forgetting).isNotEqualTo(Duty.NOT_REQUIRED);
        }
        var now = items(after);
        items(before).forEach((code, outcome) -> {
            if (outcome == Outcome.MET && now.containsKey(code)) {
                assertThat(now.get(code))
                        .as("%s after forgetting %s", code, forgetting)
                        .isNotEqualTo(Outcome.NOT_MET);
            }
        });
    }

    @Property(tries = 2000)
    void more_persons_never_make_it_less_reportable(
            @ForAll("facts") FactsBuilder facts, @ForAll @IntRange(max = 2000) int more) {
        var before = Courtroom.judge(facts);
        facts.affected = new Affected(
                facts.affected.confirmed() == null ? null : facts.affected.confirmed() + more,
                facts.affected.atMost() == null ? null : facts.affected.atMost() + more,
                facts.affected.countedAs());
        var after = Courtroom.judge(facts);

        assertThat(rank(after.duty())).isGreaterThanOrEqualTo(rank(before.duty()));
        assertThat(after.severity()).isGreaterThanOrEqualTo(before.severity());
    }

    @Property(tries = 2000)
    void whoever_answers_what_is_asked_comes_to_an_end(
            @ForAll("facts") FactsBuilder facts, @ForAll("decided") Map<Question, Answer> person) {
        var given = new EnumMap<Question, Answer>(Question.class);
        var judgement = Courtroom.judge(facts);
        for (int round = 0;
                round < Question.values().length && !judgement.openQuestions().isEmpty();
                round++) {
            for (var open : judgement.openQuestions()) {
                var question = Question.valueOf(open.code());
                assertThat(given).as("asked twice").doesNotContainKey(question);
                given.put(question, person.get(question));
            }
            judgement = Courtroom.JUDGE.judge(facts.build(), new Answers(given));
        }

        assertThat(judgement.openQuestions()).isEmpty();
        assertThat(judgement.duty()).isNotEqualTo(Duty.AWAITING_PERSON);
        assertThat(judgement.individualNotice()).isNotEqualTo(NoticeDuty.AWAITING_PERSON);
    }

    @Property(tries = 2000)
    void whoever_is_awaited_is_asked(@ForAll("facts") FactsBuilder facts, @ForAll("answers") Answers answers) {
        var judgement = Courtroom.JUDGE.judge(facts.build(), answers);

        if (judgement.duty() == Duty.AWAITING_PERSON) {
            assertThat(judgement.openQuestions()).isNotEmpty();
        }
    }

    @Property(tries = 2000)
    void the_dates_are_in_order_and_the_last_day_is_open(@ForAll("facts") FactsBuilder facts) {
        var calendar = new OfficesOfTheNation();
        Courtroom.judge(facts).deadlines().ifPresent(dates -> {
            assertThat(dates.knownOn()).isBeforeOrEqualTo(ClockStart.day(facts.knownAt));
            assertThat(dates.preliminaryTarget()).isEqualTo(dates.knownOn().plusDays(2));
            assertThat(dates.preliminaryLimit()).isEqualTo(dates.knownOn().plusDays(4));
            assertThat(dates.preliminaryLastOpenDay()).isBetween(dates.knownOn(), dates.preliminaryLimit());
            assertThat(calendar.closureOn(dates.finalDue())).isEmpty();
            assertThat(dates.finalDue()).isAfterOrEqualTo(dates.knownOn().plusDays(dates.finalDays() - 1));
            dates.alternative().ifPresent(other -> {
                assertThat(other.finalDue()).isAfterOrEqualTo(dates.finalDue());
                assertThat(calendar.closureOn(other.finalDue())).isEmpty();
            });
        });
    }

    private static int rank(Duty duty) {
        return switch (duty) {
            case NOT_REQUIRED -> 0;
            case AWAITING_PERSON -> 1;
            case REQUIRED -> 2;
        };
    }

    private static Map<String, Outcome> items(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding ->
                        finding.code().startsWith("RULE") || finding.code().startsWith("MYNUMBER-"))
                .collect(Collectors.toMap(Finding::code, Finding::outcome));
    }
}
