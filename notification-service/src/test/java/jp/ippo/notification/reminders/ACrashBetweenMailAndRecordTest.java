package jp.ippo.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever dies in the middle: a reminder is not lost, and on record it stands once. */
class ACrashBetweenMailAndRecordTest extends SharedInstance {

    private static final LocalDate MONDAY = LocalDate.parse("2026-06-22");

    @BeforeEach
    void aReminderIsDue() {
        clock.set(at("2026-06-22T12:00"));
        office.hear(incident, 1, MONDAY, judgement -> judgement.put("severity", "LOW"));
        clock.set(at("2026-06-23T09:00"));
    }

    @Test
    void a_mail_that_was_accepted_and_not_recorded_is_sent_again_under_its_message_id() {
        var mail = handOver();
        assertThat(office.bean(StaffPost.class).send(mail)).isEqualTo(StaffPost.Answer.ACCEPTED);

        roundAt("2026-06-23T09:04");
        assertThat(mailsTo("office", incident)).as("the lease still runs").hasSize(1);
        roundAt("2026-06-23T09:05");
        roundAt("2026-06-23T09:30");

        var arrived = mailsTo("office", incident);
        assertThat(arrived).hasSize(2);
        assertThat(Set.copyOf(arrived)).as("the same mail, twice").hasSize(1);
        assertThat(office.steps(incident)).filteredOn("REMINDED"::equals).hasSize(1);
        assertThat(office.mails(incident)).singleElement().satisfies(one -> assertThat(one.sentAt())
                .isEqualTo(at("2026-06-23T09:05")));
    }

    @Test
    void a_mail_that_was_written_down_and_never_left_is_sent_once() {
        handOver();

        roundAt("2026-06-23T09:05");

        assertThat(mailsTo("office", incident)).hasSize(1);
    }

    @Test
    void two_who_both_believe_they_sent_it_record_it_once() {
        var mail = handOver();
        clock.set(at("2026-06-23T09:05"));
        var again = handOver();

        office.bean(Posting.class).accepted(again);
        office.bean(Posting.class).accepted(mail);

        assertThat(office.steps(incident)).filteredOn("REMINDED"::equals).hasSize(1);
    }

    @Test
    void an_answer_nobody_heard_keeps_the_text_though_more_is_due_meanwhile() {
        var mail = handOver();
        office.bean(Posting.class).failed(mail, "UNKNOWN", true);

        roundAt("2026-06-24T09:00");

        var arrived = mailsTo("office", incident);
        assertThat(arrived).hasSize(2);
        assertThat(arrived.get(0).text())
                .isEqualToNormalizingNewlines(mail.body().stripTrailing());
        assertThat(arrived.get(1).text()).contains("速報の目安（3日目）");
    }

    @Test
    void a_mail_server_that_was_away_for_days_gets_one_mail_that_names_all_of_it() throws IOException {
        try (var without = Instance.start(database, clock, Map.of("spring.mail.port", closedPort()))) {
            for (var now : new String[] {"2026-06-23T09:00", "2026-06-24T09:00", "2026-06-25T09:00"}) {
                clock.set(at(now));
                without.round();
            }
            assertThat(mailsTo("office", incident)).isEmpty();
            assertThat(office.mails(incident)).extracting(StaffMail::trouble).contains("AWAY");
        }

        roundAt("2026-06-25T10:00");

        assertThat(mailsTo("office", incident)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains(
                        "お知らせの予定: 2026年6月23日（令和8年6月23日・火）9時00分、2026年6月24日（令和8年6月24日・水）9時00分",
                        "速報の目安（3日目）",
                        "速報の外枠（5日目）"));
    }

    @Test
    void one_case_that_cannot_be_read_does_not_stop_the_others() {
        var broken = UUID.randomUUID();
        clock.set(at("2026-06-22T12:00"));
        office.hear(broken, 1, MONDAY, judgement -> {});
        office.database()
                .sql("update case_file set assessed = '{' where incident_id = ?")
                .param(broken)
                .update();

        roundAt("2026-06-23T09:00");

        assertThat(mailsTo("office", incident)).hasSize(1);
        assertThat(mailsAbout(broken)).isEmpty();
        office.database()
                .sql("update reminder set state = 'DISARMED' where incident_id = ?")
                .param(broken)
                .update();
    }

    /** As far as an instance comes that dies before it speaks to the mail server. */
    private HandedOver handOver() {
        while (office.bean(Collecting.class).collectOne(Set.of())) {
            // all that is due
        }
        var posting = office.bean(Posting.class);
        while (true) {
            var mail = posting.handOverOne(Set.of()).mail().orElseThrow();
            if (mail.incidentId().equals(incident)) return mail;
            // of another test's case
            office.bean(StaffPost.class).send(mail);
            posting.accepted(mail);
        }
    }

    private static String closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
