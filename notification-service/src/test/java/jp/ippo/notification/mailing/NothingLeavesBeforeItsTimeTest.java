package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.NotificationService;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.Task;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The trial message, the cooling-off and the start at a set time. The clock stands still until the test moves it. */
@Import(SetClock.class)
@TestPropertySource(
        properties = {
            "ippo.mail.canary-required=true",
            "ippo.mail.canary-to=first@staff.example.jp,second@staff.example.jp",
            "ippo.mail.cooling-off=10m",
            "ippo.mail.latest-start=1h"
        })
class NothingLeavesBeforeItsTimeTest extends WithTheOffice {

    private static final List<String> STAFF = List.of("first@staff.example.jp", "second@staff.example.jp");
    private static final ScriptedMailServer server = new ScriptedMailServer();

    @Autowired
    SetClock clock;

    @Autowired
    CaseFiles cases;

    @Autowired
    ReleaseTasks tasks;

    @Autowired
    Environment environment;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "before_its_time");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", server::port);
    }

    @BeforeEach
    void aGoodServer() {
        server.reset();
    }

    @Test
    void the_trial_message_reaches_the_staff_alone_and_bears_nothing_of_the_list() {
        var incident = office.readyCase(3, People.list(3, "canary"));

        var canary = office.post("officer", incident + "/notices/canaries", "");

        assertThat(canary.status()).isEqualTo(201);
        assertThat(canary.body().path("noticeVersion").asInt()).isEqualTo(1);
        assertThat(server.recipients()).isEqualTo(STAFF);
        var ofTheList = jdbc.sql("select reference from person where incident_id = ?")
                .param(incident)
                .query(String.class)
                .list();
        assertThat(ofTheList).hasSize(3);
        assertThat(server.accepted()).allSatisfy(mail -> {
            var text = text(mail.content());
            assertThat(text).contains("委託先の社員が住民情報を入れたUSBメモリーを紛失しました", "試し送信 太郎 様");
            assertThat(text + mail.content()).doesNotContain("住民1号", "住民2号", "住民3号", ".canary@");
            assertThat(text).doesNotContain(ofTheList.toArray(String[]::new));
        });
        assertThat(steps(incident)).contains("CANARY_SENT").doesNotContain("SENDING_STARTED");
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 3));
    }

    @Test
    void a_start_is_refused_until_somebody_confirmed_the_trial_message_and_the_cooling_off_is_over() {
        var incident = office.readyCase(2, People.list(2, "cooling"));
        var approved = clock.instant();
        clock.set(approved.plus(Duration.ofHours(1)));
        refused(incident, "試し送信が確認されていません", "CANARY_NOT_CONFIRMED");
        var canary = office.post("officer", incident + "/notices/canaries", "").body();
        refused(incident, "試し送信が確認されていません", "CANARY_NOT_CONFIRMED");
        confirm(incident, canary.path("number").asLong(), 200);

        clock.set(approved.plus(Duration.ofMinutes(10)).minusMillis(1));
        refused(incident, "承認後の待ち時間中です", "COOLING_OFF");
        assertThat(Instant.parse(release(incident).path("earliestStart").asString()))
                .isEqualTo(approved.plus(Duration.ofMinutes(10)));

        clock.set(approved.plus(Duration.ofMinutes(10)));
        assertThat(release(incident).path("obstacle").isNull()).isTrue();
        assertThat(office.start(incident).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2)));
    }

    @Test
    void a_changed_text_needs_a_new_trial_message() {
        var incident = confirmed(People.list(1, "changed"), 1);
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        var old = release(incident).path("canaries").get(0).path("number").asLong();

        office.draft(incident);
        confirm(incident, old, 409);
        assertThat(office.post("officer", incident + "/notices/canaries", "").status())
                .as("nothing is tried that was not approved")
                .isEqualTo(409);
        assertThat(office.approve(incident, 2, 1).status()).isEqualTo(200);
        clock.set(clock.instant().plus(Duration.ofHours(1)));

        refused(incident, "試し送信が確認されていません", "CANARY_NOT_CONFIRMED");
    }

    @Test
    void every_language_of_the_notice_is_tried() {
        var incident = office.readyCase(1, People.list(1, "languages"));
        var english = """
                {"subject": "Notice", "overview": "A USB stick was lost.", "cause": "Carelessness.",
                 "secondaryDamage": "None known.", "other": "Beware of calls.", "contactWindow": "06-0000-0000"}
                """;
        var content = Office.DRAFT.strip();
        var draft = content.substring(0, content.length() - 1) + ", \"translations\": {\"ENGLISH\": " + english + "}}";
        assertThat(office.post("officer", incident + "/notices", draft).status())
                .isEqualTo(201);
        assertThat(office.approve(incident, 2, 1).status()).isEqualTo(200);

        var canary = office.post("officer", incident + "/notices/canaries", "").body();

        assertThat(canary.path("mails").valueStream().map(mail -> mail.path("language")
                        .asString()))
                .containsExactlyInAnyOrder("JAPANESE", "ENGLISH", "JAPANESE", "ENGLISH");
        assertThat(server.accepted().stream().map(mail -> text(mail.content())))
                .filteredOn(text -> text.contains("A USB stick was lost."))
                .hasSize(2);
    }

    @Test
    void what_the_mail_server_did_not_take_cannot_be_confirmed() {
        server.onRecipient = address -> "550 5.1.1 no such user";
        var incident = office.readyCase(1, People.list(1, "unsent"));

        var canary = office.post("officer", incident + "/notices/canaries", "").body();

        assertThat(canary.path("mails").valueStream().map(mail -> mail.path("result")
                        .asString()))
                .containsExactly("REFUSED", "REFUSED");
        confirm(incident, canary.path("number").asLong(), 409);
    }

    @Test
    void a_trial_message_of_a_drill_stays_inside_as_all_its_mail() {
        var incident = office.readyDrill(1, People.list(1, "drill"));

        var canary = office.post("officer", incident + "/notices/canaries", "").body();

        assertThat(canary.path("mails").valueStream().map(mail -> mail.path("result")
                        .asString()))
                .containsExactly("DRILL_ADDRESS", "DRILL_ADDRESS");
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void a_scheduled_start_begins_at_its_time_and_once_over_two_instances() {
        var incident = confirmed(People.list(20, "scheduled"), 20);
        var due = clock.instant().plus(Duration.ofHours(5));
        try (var second = anotherInstance()) {
            assertThat(second.isRunning()).isTrue();

            assertThat(schedule(incident, due)).isEqualTo(200);

            assertThat(state(incident)).isEqualTo("SCHEDULED");
            clock.set(due.minusMillis(1));
            await().during(Duration.ofMillis(1500))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> state(incident).equals("SCHEDULED"));
            clock.set(due);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        }
        assertThat(recipientsOf("scheduled")).hasSize(20).doesNotHaveDuplicates();
        assertThat(steps(incident)).containsOnlyOnce("SENDING_SCHEDULED", "SENDING_STARTED", "SENDING_FINISHED");
        assertThat(scheduled(incident)).isEqualTo("STARTED");
    }

    @Test
    void a_withdrawn_approval_stops_the_scheduled_start_and_a_person_is_told() {
        var incident = confirmed(People.list(2, "withdrawn"), 2);
        var due = clock.instant().plus(Duration.ofHours(2));
        assertThat(schedule(incident, due)).isEqualTo(200);

        assertThat(office.post("approver", incident + "/notices/approval/withdrawal", "{\"reason\": \"誤記\"}")
                        .status())
                .isEqualTo(200);
        // The same words for the same people, but another approval than the one it was scheduled under.
        assertThat(office.approve(incident, 1, 2).status()).isEqualTo(200);
        assertThat(release(incident)
                        .path("scheduled")
                        .get(0)
                        .path("approvalStands")
                        .asBoolean())
                .isFalse();
        clock.set(due);

        await().untilAsserted(() -> assertThat(scheduled(incident)).isEqualTo("NOT_STARTED"));
        assertThat(recipientsOf("withdrawn")).isEmpty();
        assertThat(steps(incident))
                .containsOnlyOnce("SENDING_NOT_STARTED")
                .contains("NOTICE_APPROVAL_WITHDRAWN")
                .doesNotContain("SENDING_STARTED");
        assertThat(tasks.of(cases.get(incident))).extracting(Task::words).containsExactly("task.start-again");
        clock.set(due.plus(Duration.ofMinutes(10)));
        assertThat(office.start(incident).status()).isEqualTo(200);
        assertThat(tasks.of(cases.get(incident))).isEmpty();
        // Nothing of it may arrive during the next test.
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
    }

    @Test
    void a_start_whose_time_passed_while_nobody_was_up_waits_for_a_person() {
        var incident = confirmed(People.list(1, "overslept"), 1);
        var due = clock.instant().plus(Duration.ofHours(2));
        assertThat(schedule(incident, due)).isEqualTo(200);

        clock.set(due.plus(Duration.ofHours(1)).plusMillis(1));

        await().untilAsserted(() -> assertThat(scheduled(incident)).isEqualTo("NOT_STARTED"));
        assertThat(recipientsOf("overslept")).isEmpty();
    }

    @Test
    void a_schedule_within_the_cooling_off_in_the_past_or_beside_another_is_refused() {
        var incident = confirmed(People.list(1, "wrong"), 1);
        var now = clock.instant();

        assertThat(schedule(incident, now)).isEqualTo(422);
        assertThat(schedule(incident, now.plus(Duration.ofMinutes(9)))).isEqualTo(409);
        assertThat(schedule(incident, now.plus(Duration.ofMinutes(10)))).isEqualTo(200);
        assertThat(schedule(incident, now.plus(Duration.ofMinutes(20)))).isEqualTo(409);
        // Or it would begin in a later test, which moves the clock on.
        assertThat(office.stop(incident).status()).isEqualTo(200);
    }

    @Test
    void a_stop_and_a_withdrawal_end_a_scheduled_start() {
        var stopped = confirmed(People.list(1, "stopped"), 1);
        var withdrawn = confirmed(People.list(1, "taken"), 1);
        var due = clock.instant().plus(Duration.ofHours(2));
        schedule(stopped, due);
        schedule(withdrawn, due);

        assertThat(office.stop(stopped).status()).isEqualTo(200);
        assertThat(office.post("approver", withdrawn + "/notices/schedule/withdrawal", "")
                        .status())
                .isEqualTo(200);
        clock.set(due);

        await().during(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(10)).until(() -> server.accepted().stream()
                .allMatch(mail -> STAFF.contains(mail.recipient())));
        assertThat(scheduled(stopped)).isEqualTo("WITHDRAWN");
        assertThat(scheduled(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(steps(withdrawn)).contains("SENDING_UNSCHEDULED");
    }

    private UUID confirmed(String list, int people) {
        var incident = office.readyCase(people, list);
        var canary = office.post("officer", incident + "/notices/canaries", "").body();
        confirm(incident, canary.path("number").asLong(), 200);
        return incident;
    }

    private void confirm(UUID incident, long number, int expected) {
        var answer = office.post("approver", incident + "/notices/canaries/" + number + "/confirmation", "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(expected);
    }

    private void refused(UUID incident, String why, String obstacle) {
        var refused = office.start(incident);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asString()).contains(why);
        assertThat(release(incident).path("obstacle").asString()).isEqualTo(obstacle);
    }

    private tools.jackson.databind.JsonNode release(UUID incident) {
        return office.get("auditor", incident + "/notices/release").body();
    }

    private int schedule(UUID incident, Instant due) {
        return office.post("officer", incident + "/notices/schedule", "{\"dueAt\": \"" + due + "\"}")
                .status();
    }

    private String scheduled(UUID incident) {
        return release(incident).path("scheduled").get(0).path("state").asString();
    }

    private String state(UUID incident) {
        return office.standing(incident).body().path("state").asString();
    }

    private List<String> steps(UUID incident) {
        return jdbc.sql("select step from case_step where incident_id = ? order by sequence")
                .param(incident)
                .query(String.class)
                .list();
    }

    private static List<String> recipientsOf(String tag) {
        return server.recipients().stream()
                .filter(address -> address.contains("." + tag + "@"))
                .toList();
    }

    private static String text(String content) {
        var body = content.substring(content.indexOf("\n\n") + 2);
        return new String(Base64.getMimeDecoder().decode(body), UTF_8);
    }

    private ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.config.name=notification-service")
                .initializers(context -> context.getBeanFactory().registerSingleton("setClock", clock))
                .run(
                        "--server.port=0",
                        same("spring.datasource.url"),
                        same("spring.datasource.username"),
                        same("spring.datasource.password"),
                        same("spring.kafka.bootstrap-servers"),
                        same("spring.mail.host"),
                        same("spring.mail.port"),
                        same("ippo.mail.cooling-off"),
                        "--ippo.mail.canary-to=" + String.join(",", STAFF));
    }

    private String same(String property) {
        return "--" + property + "=" + environment.getRequiredProperty(property);
    }
}
