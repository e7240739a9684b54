package jp.ippo.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnOfficerChoosesADateTest {

    private static final LocalDate KNOWN = LocalDate.of(2026, 6, 22);
    private static final LocalDate DAY_30 = LocalDate.of(2026, 7, 21);
    private static final LocalDate DAY_60 = LocalDate.of(2026, 8, 20);

    private final Deadlines one = dates(Optional.empty());
    private final Deadlines two = dates(
            Optional.of(new Deadlines.Alternative(KNOWN, 60, DAY_60, "不正の目的のおそれ", "a wrongful purpose is possible")));

    @Test
    void both_dates_are_shown_and_no_other() {
        assertThat(two.shows(DAY_30)).isTrue();
        assertThat(two.shows(DAY_60)).isTrue();
        assertThat(two.shows(DAY_60.plusDays(1))).isFalse();
        assertThat(one.shows(DAY_30)).isTrue();
        assertThat(one.shows(DAY_60)).isFalse();
    }

    @Test
    void the_chosen_date_comes_to_the_front_with_its_reason_and_the_other_stays_visible() {
        var chosen = two.choosing(DAY_60);

        assertThat(chosen.finalDue()).isEqualTo(DAY_60);
        assertThat(chosen.finalDays()).isEqualTo(60);
        assertThat(chosen.explanationJa()).startsWith(two.explanationJa()).contains("不正の目的のおそれ");
        assertThat(chosen.explanationEn()).startsWith(two.explanationEn()).contains("a wrongful purpose is possible");
        assertThat(chosen.alternative()).hasValueSatisfying(other -> {
            assertThat(other.finalDue()).isEqualTo(DAY_30);
            assertThat(other.finalDays()).isEqualTo(30);
            assertThat(other.knownOn()).isEqualTo(KNOWN);
        });
        assertThat(chosen.preliminaryLimit()).isEqualTo(two.preliminaryLimit());
    }

    @Test
    void a_date_that_is_not_shown_or_stands_in_front_already_changes_nothing() {
        assertThat(two.choosing(DAY_30)).isEqualTo(two);
        assertThat(two.choosing(DAY_60.plusDays(1))).isEqualTo(two);
        assertThat(one.choosing(DAY_60)).isEqualTo(one);
    }

    @Test
    void a_report_that_only_a_person_demands_has_the_dates_of_one_that_is_owed() {
        var letter = FactsBuilder.facts();
        assertThat(Courtroom.judge(letter).deadlines()).isEmpty();

        var demanded = Courtroom.JUDGE.deadlinesIfRequired(letter.build(), Answers.NONE);

        assertThat(demanded.knownOn()).isEqualTo(KNOWN);
        assertThat(demanded.preliminaryLimit()).isEqualTo(KNOWN.plusDays(4));
        assertThat(demanded.finalDays()).isEqualTo(30);
        assertThat(demanded.finalDue()).isEqualTo(DAY_30);
    }

    private static Deadlines dates(Optional<Deadlines.Alternative> alternative) {
        return new Deadlines(
                KNOWN,
                KNOWN.plusDays(2),
                KNOWN.plusDays(4),
                KNOWN.plusDays(4),
                30,
                DAY_30,
                "知った日を1日目とする。",
                "The day of knowing is day 1.",
                alternative);
    }
}
