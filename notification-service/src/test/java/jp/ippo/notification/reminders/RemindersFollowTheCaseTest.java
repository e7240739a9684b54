package jp.ippo.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.publication.PlanWish;
import jp.ippo.notification.publication.Publication;
import jp.ippo.notification.publication.PublicationPlans;
import jp.ippo.notification.reminders.Reminder.Purpose;
import jp.ippo.notification.reminders.Reminder.State;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.node.ObjectNode;

/** A judgement or a step moves the timers in its own transaction. Known on Monday 2026-06-22, day 5 is Friday the 26th. */
class RemindersFollowTheCaseTest extends SharedInstance {

    private static final LocalDate MONDAY = LocalDate.parse("2026-06-22");

    @Test
    void each_reminder_is_one_mail_and_one_step_however_often_the_office_looks() {
        hear();

        for (int n = 0; n < 3; n++) roundAt("2026-06-23T09:0" + n);

        assertThat(mailsTo("office", incident))
                .filteredOn(mail -> mail.text().contains("期限があります"))
                .hasSize(1);
        assertThat(office.steps(incident)).filteredOn("REMINDED"::equals).hasSize(1);
        assertThat(of(DateKind.FIRST_CONTACT, State.NAMED)).singleElement().satisfies(one -> assertThat(one.sentAt())
                .isEqualTo(at("2026-06-23T09:00")));
    }

    @Test
    void the_subject_says_how_much_time_is_left_and_the_text_says_what_for() {
        hear();
        step(Step.FIRST_CONTACT_RECORDED, "update case_file set publication_gate = 'OPEN' where incident_id = ?");
        roundAt("2026-06-24T09:00");

        roundAt("2026-06-25T09:00");

        var mails = mailsTo("office", incident).stream()
                .filter(mail -> mail.text().contains("期限があります"))
                .toList();
        var last = mails.get(mails.size() - 1);
        assertThat(last.subject())
                .isEqualTo("[一報] 残り1日 速報の外枠（5日目） ほか1件"
                        + " / 1 days left Preliminary report, limit (day 5) and 1 more ｜ 見本市長");
        assertThat(last.text())
                .containsSubsequence(
                        "見本市長の案件に",
                        "速報の外枠（5日目）: 2026年6月26日（令和8年6月26日・金） 残り1日（ガイドラインの目安）",
                        "お知らせの予定: 2026年6月25日（令和8年6月25日・木）9時00分",
                        "http://localhost:8083/cases/" + incident + "/duties",
                        "----",
                        "Preliminary report, limit (day 5): Fri 26 Jun 2026",
                        "reminders of: Thu 25 Jun 2026 09:00 JST");
        assertThat(office.steps(incident)).contains("REMINDED");
    }

    @Test
    void a_mail_quotes_nothing_that_somebody_wrote_into_the_case() {
        clock.set(at("2026-06-22T12:00"));
        office.hear(incident, 1, MONDAY, judgement -> judgement.put("reason", "カナリア太郎さんの件"));

        roundAt("2026-06-26T14:00");

        assertThat(mailsAbout(incident)).isNotEmpty().noneMatch(mail -> (mail.subject() + mail.text())
                .contains("カナリア"));
    }

    @Test
    void a_mail_about_a_restricted_case_carries_its_number_and_nothing_else_of_it() {
        hear();
        office.database()
                .sql("update case_file set access_number = 1, access_accounts = '{officer}' where incident_id = ?")
                .param(incident)
                .update();

        roundAt("2026-06-26T14:00");

        assertThat(mailsAbout(incident)).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.subject()).contains("閲覧を限った案件の期限（番号 " + incident + "）");
            assertThat(mail.subject() + mail.text())
                    .contains(incident.toString())
                    .doesNotContain("見本市長", "速報", "漏えい", "Preliminary");
        });
    }

    @Test
    void a_judgement_that_moves_a_date_arms_the_new_one_and_keeps_what_was_sent() {
        hear();
        roundAt("2026-07-07T09:00");
        assertThat(of(DateKind.FINAL, State.NAMED))
                .extracting(Reminder::dueOn)
                .containsOnly(LocalDate.parse("2026-07-21"));

        office.hear(incident, 2, MONDAY, judgement -> ((ObjectNode) judgement.get("deadlines"))
                .put("finalDue", "2026-08-20"));

        assertThat(of(DateKind.FINAL, State.ARMED))
                .extracting(Reminder::dueOn)
                .containsOnly(LocalDate.parse("2026-08-20"));
        assertThat(of(DateKind.FINAL, State.NAMED))
                .extracting(Reminder::sentAt)
                .doesNotContainNull()
                .isNotEmpty();
        assertThat(of(DateKind.FINAL, State.DISARMED))
                .extracting(Reminder::dueOn)
                .containsOnly(LocalDate.parse("2026-07-21"));
        roundAt("2026-07-21T09:00");
        assertThat(mailsAbout(incident)).noneMatch(mail -> mail.subject().contains("今日まで 確報"));
    }

    @Test
    void a_date_that_moves_there_and_back_is_reminded_of_again() {
        hear();
        office.hear(incident, 2, MONDAY, one -> ((ObjectNode) one.get("deadlines")).put("finalDue", "2026-08-20"));
        office.hear(incident, 3, MONDAY, one -> {});

        assertThat(of(DateKind.FINAL, State.ARMED))
                .extracting(Reminder::dueOn)
                .containsOnly(LocalDate.parse("2026-07-21"));
        roundAt("2026-07-21T09:00");
        assertThat(mailsTo("office", incident))
                .anyMatch(mail -> mail.text().contains("確報: 2026年7月21日（令和8年7月21日・火） 今日まで"));
    }

    @Test
    void who_learns_of_a_date_late_is_told_once_and_at_once() {
        clock.set(at("2026-06-26T16:00"));
        office.hear(incident, 1, MONDAY, judgement -> {});

        roundAt("2026-06-26T16:00");

        var mails = mailsTo("office", incident).stream()
                .filter(mail -> mail.text().contains("期限があります"))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).text()).containsOnlyOnce("速報の外枠（5日目）").contains("6月26日（令和8年6月26日・金）14時00分");
    }

    @Test
    void what_is_done_is_no_longer_reminded_of() {
        hear();
        roundAt("2026-06-23T10:00");
        office.preliminaryFiled(incident, at("2026-06-23T11:00"));

        assertThat(of(DateKind.PRELIMINARY_LIMIT, State.ARMED)).isEmpty();
        roundAt("2026-06-26T14:00");
        assertThat(mailsAbout(incident)).noneMatch(mail -> mail.text().contains("速報の外枠（5日目）: "));
    }

    @Test
    void a_filed_final_report_ends_its_reminders_and_a_withdrawn_one_brings_them_back() {
        hear();
        filed(at("2026-06-24T10:00"), at("2026-06-24T10:00"), Step.FINAL_REPORT_FILED);
        assertThat(of(DateKind.FINAL, State.ARMED)).isEmpty();

        filed(null, null, Step.REPORT_WITHDRAWN);

        assertThat(of(DateKind.FINAL, State.ARMED)).isNotEmpty();
    }

    @Test
    void a_closed_case_is_quiet_until_it_is_opened_again() {
        hear();
        step(Step.CASE_CLOSED, null);
        assertThat(office.reminders(incident)).noneMatch(one -> one.state() == State.ARMED);
        roundAt("2026-06-26T14:00");
        assertThat(mailsAbout(incident)).isEmpty();

        step(Step.CASE_REOPENED, null);

        assertThat(of(DateKind.FINAL, State.ARMED)).isNotEmpty();
    }

    @Test
    void a_change_that_is_taken_back_takes_its_timers_along() {
        assertThatThrownBy(() -> office.inTransaction(() -> {
                    hear();
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(office.reminders(incident)).isEmpty();
    }

    @Test
    void what_was_sent_can_neither_be_changed_nor_removed() {
        hear();
        roundAt("2026-06-26T14:00");
        office.bean(Acknowledgements.class).seen(incident, "officer");

        for (var change : List.of(
                "update staff_mail set body = 'x' where state = 'SENT'",
                "delete from staff_mail where state = 'SENT'",
                "update staff_mail_names set reminder_id = reminder_id",
                "delete from staff_mail_names",
                "truncate staff_mail_names cascade",
                "update reminder_seen set seen_by = 'x'",
                "delete from reminder_seen",
                "truncate reminder_seen")) {
            assertThatThrownBy(() -> office.database().sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_planned_publication_is_reminded_of_together_with_the_call_that_must_come_first() {
        hear();
        plan("2026-07-03T10:00");
        assertThat(of(DateKind.PLANNED_PUBLICATION, State.ARMED)).hasSize(2);
        plan("2026-07-10T10:00");

        roundAt("2026-07-03T09:00");
        assertThat(mailsAbout(incident)).noneMatch(mail -> mail.text().contains("公表の予定:"));
        roundAt("2026-07-10T09:00");

        assertThat(mailsTo("office", incident)).anySatisfy(mail -> assertThat(mail.text())
                .contains(
                        "個人情報保護委員会への一報（公表の前に必要）（公表予定日）: 2026年7月10日（令和8年7月10日・金） 今日まで",
                        "公表の予定: 2026年7月10日（令和8年7月10日・金） 今日まで"));
    }

    /** The limits run from the day of knowing, whether or not the judgement ever came. */
    @Test
    void a_report_without_a_judgement_is_reminded_of_until_one_is_heard() {
        clock.set(at("2026-06-22T12:00"));
        office.hearOnlyTheReport(incident, 1, MONDAY);
        roundAt("2026-06-22T18:00");
        assertThat(mailsAbout(incident)).as("it may be on its way").isEmpty();

        roundAt("2026-06-23T09:00");

        assertThat(mailsTo("office", incident)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("報告義務の判定（まだ届いていません）"));
        roundAt("2026-06-24T09:00");
        assertThat(mailsTo("superior", incident)).isNotEmpty();
        office.hear(incident, 1, MONDAY, judgement -> {});
        assertThat(of(DateKind.JUDGEMENT, State.ARMED)).isEmpty();
    }

    @Test
    void nor_is_an_amendment_judged_by_the_judgement_of_what_it_amends() {
        hear();
        assertThat(of(DateKind.JUDGEMENT, State.ARMED)).isEmpty();

        office.hearOnlyTheReport(incident, 2, MONDAY);

        assertThat(of(DateKind.JUDGEMENT, State.ARMED)).isNotEmpty();
        office.hear(incident, 2, MONDAY, judgement -> {});
        assertThat(of(DateKind.JUDGEMENT, State.ARMED)).isEmpty();
    }

    @Test
    void a_drill_is_reminded_of_on_record_and_its_mail_stays_inside() {
        clock.set(at("2026-06-22T12:00"));
        office.hearOfDrill(incident, MONDAY);

        roundAt("2026-06-23T09:00");

        assertThat(mailsAbout(incident)).isEmpty();
        assertThat(office.steps(incident)).contains("REMINDED", "ESCALATED");
        assertThat(office.mails(incident)).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.held()).isTrue();
            assertThat(mail.headline()).startsWith("【訓練】[一報] ");
            assertThat(mail.body()).startsWith("【訓練】これは訓練です。");
        });
        assertThat(of(DateKind.FIRST_CONTACT, State.NAMED))
                .extracting(Reminder::sentAt)
                .doesNotContainNull();
    }

    private void hear() {
        clock.set(at("2026-06-22T12:00"));
        office.hear(incident, 1, MONDAY, judgement -> {});
    }

    private void filed(Instant preliminary, Instant finalReport, Step step) {
        office.inTransaction(() -> {
            office.bean(CaseFiles.class).lock(incident);
            office.bean(CaseFiles.class).filed(incident, preliminary, finalReport);
            office.bean(Announcer.class).announce(incident, step, "officer", null);
        });
    }

    private void step(Step step, String besides) {
        office.inTransaction(() -> {
            if (besides != null) office.database().sql(besides).param(incident).update();
            office.bean(Announcer.class).announce(incident, step, "officer", null);
        });
    }

    private void plan(String inJapan) {
        office.bean(PublicationPlans.class)
                .plan(incident, new PlanWish(at(inJapan), Publication.Channel.WEB, "議会の日程"), "officer");
    }

    private List<Reminder> of(DateKind kind, State state) {
        return office.reminders(incident).stream()
                .filter(one -> one.purpose() == Purpose.REMINDER && one.state() == state)
                .filter(one -> one.kind().equals(kind.name()))
                .toList();
    }
}
