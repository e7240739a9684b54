package jp.ippo.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.ippo.notification.escalation.Superior;
import jp.ippo.notification.reminders.Reminder.Purpose;
import jp.ippo.notification.reminders.Reminder.State;
import org.junit.jupiter.api.Test;

/** Escalation: the severity, a silence, a date that is over. Two of the four superiors have an address. */
class NobodyStaysSilentTest extends SharedInstance {

    private static final LocalDate MONDAY = LocalDate.parse("2026-06-22");

    @Test
    void a_critical_case_is_told_at_once_and_who_has_no_address_is_a_gap_the_office_sees() {
        hear("CRITICAL");

        roundAt("2026-06-22T12:00");

        assertThat(mailsTo("ciso", incident)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("[一報] 重大な漏えい等の案件があります / a grave case ｜ 見本市長");
            assertThat(mail.text()).contains("この案件の重大度は「最重大」です。", "宛先: 最高情報セキュリティ責任者（CISO）");
        });
        assertThat(mailsTo("office", incident)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("宛先が登録されていないため、個人情報保護担当に送っています: 総括保護管理者、統括情報セキュリティ責任者"));
        assertThat(mailsTo("superior", incident)).isEmpty();
        assertThat(office.steps(incident)).filteredOn("ESCALATED"::equals).hasSize(2);
        assertThat(office.mails(incident))
                .filteredOn(mail -> !mail.gaps().isEmpty())
                .singleElement()
                .satisfies(mail -> assertThat(mail.gaps())
                        .containsExactly(Superior.GENERAL_PROTECTION_MANAGER, Superior.SECURITY_LEAD));
    }

    @Test
    void a_low_case_is_told_to_nobody_until_it_is_judged_graver() {
        hear("LOW");
        roundAt("2026-06-22T12:00");
        assertThat(mailsAbout(incident)).isEmpty();

        office.hear(incident, 2, MONDAY, judgement -> judgement.put("severity", "CRITICAL"));
        office.hear(incident, 3, MONDAY, judgement -> judgement.put("severity", "HIGH"));
        office.hear(incident, 4, MONDAY, judgement -> judgement.put("severity", "CRITICAL"));
        roundAt("2026-06-22T13:00");

        assertThat(mailsTo("ciso", incident)).hasSize(1);
    }

    @Test
    void a_reminder_nobody_has_seen_for_a_day_goes_to_the_superior() {
        hear("LOW");
        roundAt("2026-06-23T09:00");
        roundAt("2026-06-24T08:59");
        assertThat(mailsTo("superior", incident)).noneMatch(mail -> mail.text().contains("まだ確認していません"));

        roundAt("2026-06-24T09:00");

        assertThat(mailsTo("superior", incident)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("2026年6月23日（令和8年6月23日・火）9時00分に送った期限のお知らせを、担当がまだ確認していません。"));
    }

    @Test
    void a_reminder_that_was_seen_is_not_escalated() {
        hear("LOW");
        roundAt("2026-06-23T09:00");
        clock.set(at("2026-06-23T10:00"));
        office.bean(Acknowledgements.class).seen(incident, "officer");

        roundAt("2026-06-24T09:00");

        assertThat(mailsAbout(incident)).noneMatch(mail -> mail.text().contains("まだ確認していません"));
        assertThat(office.bean(Acknowledgements.class).of(incident))
                .containsExactly(new Seen(1, "officer", at("2026-06-23T10:00")));
    }

    @Test
    void silence_about_what_was_done_meanwhile_is_no_silence() {
        clock.set(at("2026-06-22T12:00"));
        office.hear(incident, 1, MONDAY, judgement -> {
            judgement.put("severity", "LOW").put("individualNotice", "NOT_REQUIRED");
            judgement.putArray("openQuestions");
        });
        office.database()
                .sql("update case_file set publication_gate = 'OPEN' where incident_id = ?")
                .param(incident)
                .update();
        roundAt("2026-06-25T09:00");
        office.preliminaryFiled(incident, at("2026-06-25T10:00"));

        roundAt("2026-06-26T09:30");

        assertThat(mailsTo("superior", incident)).isEmpty();
        assertThat(office.reminders(incident))
                .filteredOn(one -> one.purpose() == Purpose.SILENCE)
                .isNotEmpty()
                .allMatch(one -> one.state() == State.DISARMED);
    }

    @Test
    void a_limit_that_is_over_is_told_to_those_of_the_matrix() {
        hear("MEDIUM");

        roundAt("2026-06-27T09:00");

        var told = mailsTo("superior", incident).stream()
                .filter(mail -> mail.text().contains("速報の外枠（5日目）"))
                .toList();
        assertThat(told).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("速報の外枠（5日目）: 2026年6月26日（令和8年6月26日・金） 1日超過"));
        assertThat(mailsTo("ciso", incident)).isEmpty();
    }

    @Test
    void one_mailbox_gets_one_mail_however_many_offices_it_stands_for() {
        hear("CRITICAL");

        roundAt("2026-06-27T09:00");

        assertThat(mailsTo("office", incident).stream()
                        .map(mail -> mail.text().contains("期限があります"))
                        .toList())
                .containsExactlyInAnyOrder(true, false);
        assertThat(List.of(
                        mailsTo("ciso", incident).size(),
                        mailsTo("superior", incident).size()))
                .containsExactly(1, 1);
    }

    private void hear(String severity) {
        clock.set(at("2026-06-22T12:00"));
        office.hear(incident, 1, MONDAY, judgement -> judgement.put("severity", severity));
    }
}
