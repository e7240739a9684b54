package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.ippo.assessment.law.WrongfulPurpose.Indicator;
import org.junit.jupiter.api.Test;

/** 期限: the words, the second date, and what happens when item 3 comes or goes. */
class DeadlinesTest {

    @Test
    void an_open_day_is_explained_in_both_languages_and_eras() {
        var dates = judge(facts().affected(500, 500)).deadlines().orElseThrow();

        assertThat(dates.explanationJa())
                .isEqualTo("知った日 2026-06-22（令和8年6月22日・月） を1日目として数える（土日祝日を含む。）。"
                        + "速報は「速やかに」、目安は3日目の 2026-06-24（令和8年6月24日・水）、遅くとも5日目の 2026-06-26（令和8年6月26日・金）。延長はない。"
                        + "確報は30日目の 2026-07-21（令和8年7月21日・火） まで。");
        assertThat(dates.explanationEn())
                .isEqualTo("Counted from the day of knowing, 2026-06-22, as day 1 (weekends and holidays included)."
                        + " Preliminary report promptly: target day 3, 2026-06-24, limit day 5, 2026-06-26; never rolled."
                        + " Final report by day 30, 2026-07-21, an open day.");
    }

    @Test
    void a_closed_day_is_explained_with_its_name() {
        var dates = judge(facts().affected(500, 500).knownOn("2026-04-06"))
                .deadlines()
                .orElseThrow();

        assertThat(dates.explanationJa())
                .contains("確報は30日目の 2026-05-05（令和8年5月5日・火） まで。その日は閉庁日（こどもの日）のため、翌開庁日の 2026-05-07（令和8年5月7日・木） を期限とする。");
        assertThat(dates.explanationEn())
                .contains("Final report by day 30, 2026-05-05; that day is closed (national holiday)")
                .endsWith("so the next open day, 2026-05-07, is the due date.");
    }

    @Test
    void a_preliminary_report_is_not_rolled_but_brought_forward() {
        var dates = judge(facts().affected(500, 500).knownOn("2026-05-01"))
                .deadlines()
                .orElseThrow();

        assertThat(dates.explanationJa()).contains("その日は閉庁日（こどもの日）のため、直前の開庁日 2026-05-01（令和8年5月1日・金） までに行う。");
        assertThat(dates.explanationEn())
                .contains("That day is closed (national holiday): report by the last open day, 2026-05-01.");
    }

    @Test
    void without_an_open_day_the_report_is_due_at_once() {
        var dates = judge(facts().affected(500, 500).knownOn("2026-12-30"))
                .deadlines()
                .orElseThrow();

        assertThat(dates.preliminaryLastOpenDay()).isEqualTo(dates.knownOn());
        assertThat(dates.explanationJa()).contains("その間に開庁日がないため直ちに報告する。");
        assertThat(dates.explanationEn()).contains("No open day lies between: report at once.");
    }

    @Test
    void sixty_days_are_shown_but_not_promised_while_item_3_is_open() {
        var dates = judge(purposeUnknown().affected(500, 500)).deadlines().orElseThrow();

        assertThat(dates.finalDays()).isEqualTo(30);
        assertThat(dates.finalDue()).isEqualTo(LocalDate.of(2026, 7, 21));
        assertThat(dates.alternative()).get().satisfies(other -> {
            assertThat(other.knownOn()).isEqualTo(dates.knownOn());
            assertThat(other.finalDays()).isEqualTo(60);
            assertThat(other.finalDue()).isEqualTo(LocalDate.of(2026, 8, 20));
            assertThat(other.reasonJa()).isEqualTo("不正の目的のおそれ（第3号等）があると決まれば60日。担当官が決めるまでは早い方による。");
            assertThat(other.reasonEn())
                    .isEqualTo(
                            "60 days if a wrongful purpose is found possible. The earlier date holds until a named officer decides.");
        });
    }

    @Test
    void of_two_laws_the_earlier_date_holds() {
        var incident = facts().affected(150, 150);
        incident.wrongfulPurpose = new WrongfulPurpose(Answer.YES, Answer.NO, Answer.NO, java.util.Set.of());
        incident.myNumber = new MyNumber(Answer.YES, Answer.NO, Answer.NO, Answer.NO);

        // Not against the body: 30 days under Art. 68, 60 under the My Number Act.
        assertThat(judge(incident).deadlines().orElseThrow().finalDays()).isEqualTo(30);
        incident.affected(1, 1);
        assertThat(judge(incident).deadlines().orElseThrow().finalDays()).isEqualTo(60);
    }

    @Test
    void found_later_sixty_days_do_not_replace_the_earlier_date() {
        var before = judge(facts().affected(500, 500)).deadlines().orElseThrow();
        var after = judge(facts().affected(500, 500).wrongful(Indicator.THEFT))
                .deadlines()
                .orElseThrow();

        var held = after.holding(before);

        assertThat(held.finalDays()).isEqualTo(30);
        assertThat(held.finalDue()).isEqualTo(before.finalDue());
        assertThat(held.explanationJa()).isEqualTo(before.explanationJa());
        assertThat(held.alternative()).get().satisfies(other -> {
            assertThat(other.finalDays()).isEqualTo(60);
            assertThat(other.finalDue()).isEqualTo(after.finalDue());
            assertThat(other.reasonJa()).contains("前回の判定の確報の期限は2026-07-21", "今回の判定では2026-08-20");
            assertThat(other.reasonEn()).contains("2026-07-21", "2026-08-20");
        });
    }

    @Test
    void dropped_later_item_3_leaves_the_shorter_period() {
        var before = judge(facts().affected(500, 500).wrongful(Indicator.THEFT))
                .deadlines()
                .orElseThrow();
        var after = judge(facts().affected(500, 500)).deadlines().orElseThrow();

        var held = after.holding(before);

        assertThat(held.finalDue()).isEqualTo(after.finalDue());
        assertThat(held.alternative())
                .get()
                .extracting(Deadlines.Alternative::finalDue)
                .isEqualTo(before.finalDue());
        assertThat(after.holding(after)).isSameAs(after);
    }

    @Test
    void eras_are_written_as_offices_write_them() {
        assertThat(Wareki.of(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(Wareki.of(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        assertThat(Wareki.both(LocalDate.of(2026, 11, 3))).isEqualTo("2026-11-03（令和8年11月3日・火）");
    }

    private static FactsBuilder purposeUnknown() {
        var incident = facts();
        incident.wrongfulPurpose = new WrongfulPurpose(Answer.UNKNOWN, Answer.UNKNOWN, Answer.NO, java.util.Set.of());
        return incident;
    }
}
