package jp.ippo.intake.register.telling;

import static jp.ippo.intake.RegisterSamples.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.IntakeService;
import jp.ippo.intake.contractorreport.ContractorReports;
import jp.ippo.intake.contractorreport.ContractorsReport;
import jp.ippo.intake.contractorreport.ReportLinks;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.ClauseAnswer;
import jp.ippo.intake.register.Confirmation;
import jp.ippo.intake.register.Confirmation.Check;
import jp.ippo.intake.register.Confirmation.FollowUp;
import jp.ippo.intake.register.Confirmation.Importance;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.Evidence;
import jp.ippo.intake.register.KeepConfirmations;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.Version;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Dates of the register on a clock that the test sets, with mails through a real mail server. */
@SpringBootTest(
        classes = IntakeService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake-service",
            "ippo.register.look-every=0s",
            "ippo.register.from=ippo@telling.example.jp",
            "ippo.register.bodies.default.office=office@telling.example.jp",
            "ippo.register.bodies.default.security-lead=lead@telling.example.jp",
            "ippo.register.bodies.mayor.ciso=ciso@telling.example.jp"
        })
@Import(TheRegisterTellsInTimeTest.SetClock.class)
@Timeout(120)
class TheRegisterTellsInTimeTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String OFFICE = "office@telling.example.jp";
    private static final String LEAD = "lead@telling.example.jp";
    private static final String CISO = "ciso@telling.example.jp";

    @TestConfiguration
    static class SetClock {

        static volatile Instant now = Instant.parse("2030-01-01T00:00:00Z");

        @Bean
        Clock testClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }

    @DynamicPropertySource
    static void realServers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "telling");
    }

    @Autowired
    Rounds rounds;

    @Autowired
    KeepContractors contractors;

    @Autowired
    KeepContracts contracts;

    @Autowired
    KeepConfirmations confirmations;

    @Autowired
    Messages messages;

    @Autowired
    ContractorReports reports;

    @Autowired
    ReportLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JavaMailSenderImpl mailServer;

    private UUID contractor = UUID.randomUUID();
    private String name = "";

    @BeforeEach
    void register() {
        TestServers.mailbox().purge();
        name = "委託先" + UUID.randomUUID();
        at(2030, 1, 1, 10);
        contractor = contractors
                .add(new Contractor(name, null, null, null, null), OFFICER)
                .id();
    }

    /** What one test leaves due is not told in the next. */
    @AfterEach
    void settle() {
        for (var table : List.of("clause_gap", "follow_up_open"))
            jdbc.sql("delete from " + table).update();
        jdbc.sql("update contract set next_confirmation_on = null, not_returned = 0")
                .update();
        jdbc.sql("update register_message set next_attempt_at = 'infinity' where sent_at is null")
                .update();
    }

    @Test
    void a_confirmation_is_reminded_of_before_and_on_its_day_and_told_upwards_after_it() {
        contract("mayor", LocalDate.of(2030, 6, 1), null);

        assertThat(toldAt(2030, 5, 1)).isEmpty();
        assertThat(toldAt(2030, 5, 2)).containsExactly(OFFICE);
        assertThat(toldAt(2030, 5, 3)).isEmpty();
        assertThat(toldAt(2030, 5, 25)).containsExactly(OFFICE);
        assertThat(toldAt(2030, 6, 1)).containsExactly(OFFICE);
        assertThat(toldAt(2030, 6, 2)).containsExactlyInAnyOrder(OFFICE, LEAD);
        assertThat(toldAt(2030, 6, 14)).isEmpty();
        assertThat(toldAt(2030, 6, 15)).containsExactlyInAnyOrder(OFFICE, LEAD, CISO);
        assertThat(toldAt(2031, 6, 15)).isEmpty();
    }

    @Test
    void nobody_is_told_before_the_hour() {
        contract("mayor", LocalDate.of(2030, 6, 1), null);
        at(2030, 5, 2, 8);
        assertThat(told()).isEmpty();
        at(2030, 5, 2, 9);
        assertThat(told()).containsExactly(OFFICE);
    }

    @Test
    void after_a_long_standstill_the_last_stage_is_told_once() {
        contract("mayor", LocalDate.of(2030, 6, 1), null);

        assertThat(toldAt(2030, 6, 10)).containsExactlyInAnyOrder(OFFICE, LEAD);
        assertThat(toldAt(2030, 6, 11)).isEmpty();
    }

    @Test
    void however_many_instances_look_each_office_gets_one_mail() {
        for (int i = 0; i < 20; i++) contract("mayor", LocalDate.of(2030, 6, 1), null);
        at(2030, 6, 15, 10);

        var instances = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.runAsync(rounds::go))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(instances).join();
        rounds.go();

        assertThat(jdbc.sql("select count(*) from register_message where sent_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        for (var office : List.of(OFFICE, LEAD, CISO))
            assertThat(linesTo(office)).as(office).isEqualTo(20);
    }

    @Test
    void what_is_done_is_not_reminded_of_and_a_moved_date_is_told_for_its_new_day() {
        var contract = contract("mayor", LocalDate.of(2030, 6, 1), null);
        confirm(contract, LocalDate.of(2029, 12, 20), Importance.ROUTINE);
        TestServers.mailbox().purge();

        assertThat(toldAt(2030, 6, 1)).containsExactly(LEAD); // the result, of which nobody was told yet
        assertThat(toldAt(2030, 12, 20)).containsExactly(OFFICE);
    }

    @Test
    void the_result_goes_to_the_security_lead_and_by_importance_to_the_ciso() {
        var contract = contract("mayor", null, null);

        confirm(contract, LocalDate.of(2029, 12, 1), Importance.ROUTINE);
        assertThat(told()).containsExactly(LEAD);
        confirm(contract, LocalDate.of(2029, 12, 2), Importance.IMPORTANT);
        assertThat(told()).containsExactlyInAnyOrder(LEAD, CISO);
        assertThat(textTo(CISO)).contains("重要").contains("再委託の記録がない").contains(name);
    }

    @Test
    void a_follow_up_and_a_clause_fall_due_with_their_own_words() {
        var contract = contract("mayor", null, null);
        confirm(contract, LocalDate.of(2029, 12, 1), Importance.ROUTINE);
        told();
        contracts.change(
                contract.id(),
                before -> before.withClauses(List.of(
                        new ClauseAnswer(Clause.AUDIT, Answer.NO, Evidence.NONE, "契約担当", LocalDate.of(2030, 3, 1)))),
                null,
                OFFICER,
                number -> true);

        assertThat(toldAt(2030, 3, 2)).containsExactlyInAnyOrder(OFFICE, LEAD);
        assertThat(textTo(LEAD))
                .contains("監査・検査")
                .contains("再委託の一覧を出させる")
                .contains("契約担当")
                .contains("Audit and inspection");
    }

    @Test
    void the_certificate_is_due_at_the_end_until_everything_is_returned() {
        var contract = contract("mayor", null, LocalDate.of(2030, 3, 31));

        assertThat(toldAt(2030, 3, 31)).containsExactly(OFFICE);
        assertThat(textTo(OFFICE)).contains("返還・廃棄の証明書");
        assertThat(toldAt(2030, 4, 1)).containsExactlyInAnyOrder(OFFICE, LEAD);
        contracts.change(
                contract.id(),
                before -> before.withData(before.data().stream()
                        .map(TheRegisterTellsInTimeTest::returned)
                        .toList()),
                null,
                OFFICER,
                number -> true);
        assertThat(toldAt(2030, 5, 1)).isEmpty();
    }

    @Test
    void a_contractors_report_is_told_at_once_and_higher_each_day_until_somebody_deals_with_it() {
        contract("mayor", LocalDate.of(2031, 6, 1), null);
        at(2030, 6, 1, 22);
        var report = reportOfTheContractor();

        assertThat(told()).containsExactly(OFFICE);
        assertThat(textTo(OFFICE))
                .contains(name, "/contractor-reports/" + report)
                .doesNotContain("USBメモリー");
        assertThat(told()).isEmpty();
        at(2030, 6, 2, 22);
        assertThat(told()).containsExactlyInAnyOrder(OFFICE, LEAD);
        at(2030, 6, 3, 22);
        assertThat(told()).containsExactlyInAnyOrder(OFFICE, LEAD, CISO);
        reports.setAside(report, "電話で確認し、当市の情報ではなかった", "officer");
        at(2030, 6, 4, 22);
        assertThat(told()).isEmpty();
    }

    private UUID reportOfTheContractor() {
        var link = links.issue(contractor, null, LocalDate.of(2030, 7, 1), "officer");
        var said = new ContractorsReport(
                "情報管理課",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "USBメモリーが見つからない",
                null,
                null,
                null,
                null,
                List.of());
        return reports.submit(link.token().value(), UUID.randomUUID(), said).id();
    }

    @Test
    void an_office_without_an_address_waits_in_sight() {
        var contract = contract("election", LocalDate.of(2030, 6, 1), null);

        assertThat(toldAt(2030, 6, 15)).containsExactlyInAnyOrder(OFFICE, LEAD);
        assertThat(messages.ofContract(contract.id()))
                .filteredOn(one -> one.office() == Office.CISO)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sentAt()).isNull();
                    assertThat(one.trouble()).isEqualTo("NO_ADDRESS");
                });
    }

    @Test
    void what_the_mail_server_does_not_take_is_sent_when_it_is_back() {
        var contract = contract("mayor", LocalDate.of(2030, 6, 1), null);
        int port = mailServer.getPort();
        mailServer.setPort(1);
        try {
            assertThat(toldAt(2030, 5, 2)).isEmpty();
            assertThat(messages.ofContract(contract.id()).get(0).trouble()).isEqualTo("FAILED");
        } finally {
            mailServer.setPort(port);
        }
        SetClock.now = SetClock.now.plusSeconds(29);
        assertThat(told()).isEmpty();
        SetClock.now = SetClock.now.plusSeconds(2);
        assertThat(told()).containsExactly(OFFICE);
    }

    @Test
    void a_mail_that_may_have_arrived_goes_again_under_the_same_message_id() throws MessagingException {
        contract("mayor", LocalDate.of(2030, 6, 1), null);
        toldAt(2030, 5, 2);
        var first = received(OFFICE).get(0).getMessageID();
        // The crash: the server had it, the record had not.
        jdbc.sql("alter table register_message disable trigger register_message_told_stays")
                .update();
        jdbc.sql("update register_message set sent_at = null, recipient = null, next_attempt_at = opened_at")
                .update();
        jdbc.sql("alter table register_message enable trigger register_message_told_stays")
                .update();
        TestServers.mailbox().purge();
        rounds.go();

        assertThat(received(OFFICE).stream().map(TheRegisterTellsInTimeTest::id))
                .contains(first);
    }

    @Test
    void what_was_told_stays_as_it_was_told() {
        contract("mayor", LocalDate.of(2030, 6, 1), null);
        toldAt(2030, 5, 2);

        assertThatThrownBy(() -> jdbc.sql("update register_message set body = 'x' where sent_at is not null")
                        .update())
                .hasStackTraceContaining("what was told stays as it was told");
        assertThatThrownBy(() -> jdbc.sql("delete from register_message where sent_at is not null")
                        .update())
                .hasStackTraceContaining("what was told stays as it was told");
    }

    private Version<Contract> contract(String body, LocalDate firstConfirmation, LocalDate until) {
        var data = new EntrustedData(UUID.randomUUID(), "名簿", null, null, null, Answer.UNKNOWN, Answer.UNKNOWN, null);
        return contracts.add(
                new Contract(
                        contractor,
                        new ReportingBody(body, "見本市長", ReportingBody.Kind.EXECUTIVE),
                        "総務課",
                        null,
                        "印刷",
                        "情報政策課長",
                        new Contract.Days(null, until, null, null),
                        new Contract.Work(null, null, null),
                        null,
                        firstConfirmation == null ? null : new Contract.Schedule(firstConfirmation, 12),
                        List.of(data),
                        List.of(),
                        List.of()),
                null,
                OFFICER);
    }

    private void confirm(Version<Contract> contract, LocalDate on, Importance importance) {
        confirmations.add(
                new Confirmation(
                        contract.id(),
                        on,
                        "情報政策課長",
                        "書面",
                        List.of(new Check(Clause.SUBCONTRACTING_LIMITS, Answer.NO, null)),
                        importance,
                        "再委託の記録がない",
                        List.of(new FollowUp(
                                UUID.randomUUID(),
                                "再委託の一覧を出させる",
                                "契約担当",
                                LocalDate.of(2030, 3, 1),
                                on.equals(LocalDate.of(2029, 12, 20)) ? on : null,
                                Evidence.NONE))),
                OFFICER);
    }

    private static EntrustedData returned(EntrustedData one) {
        return new EntrustedData(
                one.id(),
                one.name(),
                one.subjects(),
                one.people(),
                one.items(),
                one.specialCare(),
                one.myNumber(),
                new EntrustedData.Ending(
                        EntrustedData.Ending.Kind.RETURNED, LocalDate.of(2030, 4, 2), new Evidence("受領書", null)));
    }

    private List<String> toldAt(int year, int month, int day) {
        at(year, month, day, 10);
        return told();
    }

    private static void at(int year, int month, int day, int hour) {
        SetClock.now =
                LocalDate.of(year, month, day).atTime(hour, 0).atZone(TOKYO).toInstant();
    }

    private List<String> told() {
        TestServers.mailbox().purge();
        rounds.go();
        var to = new ArrayList<String>();
        for (var office : List.of(OFFICE, LEAD, CISO)) received(office).forEach(one -> to.add(office));
        return to;
    }

    private static List<MimeMessage> received(String office) {
        return TestServers.mailbox().received().stream()
                .filter(one -> to(one).equals(office))
                .toList();
    }

    private static int linesTo(String office) {
        return received(office).stream()
                .mapToInt(one -> text(one).split("■", -1).length - 1)
                .sum();
    }

    private static String textTo(String office) {
        return text(received(office).get(0));
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
