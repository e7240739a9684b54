package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.ippo.notification.NotificationService;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Throttle, pause, urgent lane and brake, over a mail server that does as told. */
@TestPropertySource(properties = "ippo.mail.refusals-in-a-row=" + LanesToTheMailServerTest.IN_A_ROW)
class LanesToTheMailServerTest extends WithTheOffice {

    static final int IN_A_ROW = 5;
    private static final ScriptedMailServer server = new ScriptedMailServer();

    @Autowired
    Environment environment;

    @Autowired
    MailLanes lanes;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "lanes");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", server::port);
    }

    @BeforeEach
    void aGoodServer() {
        server.reset();
    }

    @AfterEach
    void openLanes() {
        jdbc.sql("update mail_lane set per_second = null, paused_at = null, refusals = 0, refusals_since = null")
                .update();
        jdbc.sql("update sending set state = 'STOPPED' where state = 'RUNNING'").update();
    }

    @Test
    void two_instances_together_keep_to_the_throttle() {
        var incident = office.readyCase(60, People.list(60, "throttled"));
        throttle(Lane.BULK, 20);
        try (var second = anotherInstance()) {
            assertThat(second.isRunning()).isTrue();
            long started = System.nanoTime();

            office.start(incident);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
            // No message before its place: at no time more than 20 a second since the start, however slow the machine.
            var times = server.accepted().stream()
                    .map(ScriptedMailServer.Accepted::nanoTime)
                    .sorted()
                    .toList();
            assertThat(times).hasSize(60);
            for (int i = 0; i < times.size(); i++)
                assertThat(times.get(i) - started)
                        .as("message %d", i + 1)
                        .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(i * 50L - 20));
        }
        assertThat(server.recipients()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void a_stop_holds_also_for_those_who_wait_for_their_place(Lane lane) {
        var incident = office.readyCase(40, People.list(40, "held" + lane));
        throttle(lane, 4);
        if (lane == Lane.BULK) office.start(incident);
        else assertThat(urgent(incident, null)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(server.accepted()).hasSizeGreaterThan(2));

        assertThat(office.stop(incident).status()).isEqualTo(200);
        long stopped = System.nanoTime();

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(state(incident)).isEqualTo("STOPPED"));
        assertThat(server.accepted()).hasSizeLessThan(40).allSatisfy(mail -> assertThat(mail.nanoTime())
                .isLessThan(stopped + TimeUnit.SECONDS.toNanos(2)));
        assertThat(office.counts(incident))
                .isEqualTo(Map.of(
                        "sent",
                        server.accepted().size(),
                        "waiting",
                        40 - server.accepted().size()));
        throttle(lane, null);
        assertThat(office.start(incident).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        assertThat(server.recipients()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void urgent_people_and_an_urgent_case_overtake_a_running_bulk() {
        var bulk = office.readyCase(80, People.list(80, "bulk"));
        var small = office.readyCase(2, People.list(2, "small"));
        throttle(Lane.BULK, 4);
        office.start(bulk);
        await().untilAsserted(() -> assertThat(server.accepted()).isNotEmpty());

        assertThat(urgent(bulk, List.of(person(bulk, 80), person(bulk, 81)))).isEqualTo(200);
        assertThat(urgent(small, null)).isEqualTo(200);

        await().untilAsserted(() -> assertThat(server.recipients())
                .contains(
                        People.address(79, "bulk"),
                        People.address(80, "bulk"),
                        People.address(1, "small"),
                        People.address(2, "small")));
        assertThat(server.accepted()).hasSizeLessThan(70);
        assertThat(state(bulk)).isEqualTo("SENDING");
        throttle(Lane.BULK, null);
        await().untilAsserted(() -> assertThat(state(bulk)).isEqualTo("FINISHED"));
        assertThat(server.recipients()).hasSize(82).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select reason || coalesce(cardinality(people)::text, ' all') from urgent_release"
                                + " where incident_id in (?, ?) order by position")
                        .params(bulk, small)
                        .query(String.class)
                        .list())
                .containsExactly("命に関わる2", "命に関わる all");
    }

    @Test
    void single_people_can_leave_before_the_others_were_started() {
        var incident = office.readyCase(3, People.list(3, "ahead"));

        assertThat(urgent(incident, List.of(person(incident, 3)))).isEqualTo(200);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "waiting", 2)));
        assertThat(server.recipients()).containsExactly(People.address(2, "ahead"));
        assertThat(office.start(incident).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 3)));
        assertThat(urgent(incident, List.of(person(incident, 3))))
                .as("told already")
                .isEqualTo(409);
    }

    @Test
    void urgent_is_no_way_around_a_stop_an_approval_or_somebody_who_is_not_waiting() {
        var stopped = office.readyCase(40, People.list(40, "around"));
        assertThat(urgent(stopped, List.of(UUID.randomUUID()))).isEqualTo(422);
        throttle(Lane.BULK, 1);
        office.start(stopped);
        office.stop(stopped);
        assertThat(urgent(stopped, List.of(person(stopped, 41)))).isEqualTo(409);
        var unapproved = office.openCase();
        office.upload(unapproved, People.list(1, "unapproved"));
        office.draft(unapproved);
        assertThat(urgent(unapproved, null)).isEqualTo(409);
        assertThat(server.recipients()).doesNotContain(People.address(40, "around"));
    }

    @Test
    void a_server_that_refuses_one_after_another_pauses_the_lane_everywhere_until_a_person_looked() {
        server.onRecipient = address -> "550 5.7.1 blocked";
        var incident = office.readyCase(60, People.list(60, "brake"));
        try (var second = anotherInstance()) {
            assertThat(second.isRunning()).isTrue();

            office.start(incident);

            await().untilAsserted(() ->
                    assertThat(lane(Lane.BULK).path("braked").asBoolean()).isTrue());
            await().untilAsserted(() -> assertThat(office.counts(incident))
                    .as("burns no more than configured, whatever was under way")
                    .isEqualTo(Map.of("refused", IN_A_ROW, "waiting", 60 - IN_A_ROW)));
            server.onRecipient = address -> ScriptedMailServer.OK;
            await().during(Duration.ofMillis(1500))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> server.accepted().isEmpty());
            assertThat(office.counts(incident)).isEqualTo(Map.of("refused", IN_A_ROW, "waiting", 60 - IN_A_ROW));

            assertThat(change(Lane.BULK, "put-back").body().path("people").asInt())
                    .isEqualTo(IN_A_ROW);
            assertThat(change(Lane.BULK, "put-back").status()).isEqualTo(409);
            assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 60));
            assertThat(change(Lane.BULK, "resume").status()).isEqualTo(200);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        }
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 60));
        assertThat(server.recipients()).hasSize(60).doesNotHaveDuplicates();
        assertThat(lanes.changes(Lane.BULK, 3))
                .extracting(one -> one.kind() + " " + one.changedBy() + " " + one.people())
                .containsExactly("RESUMED officer null", "PUT_BACK officer 5", "BRAKED ippo 5");
    }

    @Test
    void refusals_between_messages_that_are_taken_say_something_about_the_people() {
        server.onRecipient = address -> Integer.parseInt(address.substring(1, address.indexOf('.'))) % IN_A_ROW == 0
                ? ScriptedMailServer.OK
                : "550 5.1.1 no such user";
        var incident = office.readyCase(40, People.list(40, "mixed"));

        office.start(incident);

        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 8, "refused", 32));
        assertThat(lane(Lane.BULK).path("pausedAt").isNull()).isTrue();
    }

    @Test
    void on_a_paused_lane_nothing_leaves_and_a_message_that_the_server_lets_wait_is_withdrawn() {
        var hesitating = new CountDownLatch(1);
        var asked = ConcurrentHashMap.<String>newKeySet();
        server.onData = address -> {
            if (asked.add(address)) {
                hesitating.countDown();
                pause(2500);
            }
            return "354 go on";
        };
        var incident = office.readyCase(1, People.list(1, "paused"));
        office.start(incident);
        await().untilAsserted(() -> assertThat(hesitating.getCount()).isZero());

        assertThat(change(Lane.BULK, "pause").status()).isEqualTo(200);
        assertThat(change(Lane.BULK, "pause").status()).isEqualTo(409);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 1)));
        await().during(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(10)).until(() -> server.accepted()
                .isEmpty());
        assertThat(lane(Lane.BULK).path("reason").asString()).isEqualTo("確認のため");
        assertThat(urgent(incident, null)).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(office.counts(incident)).as("the other lane is open").isEqualTo(Map.of("sent", 1)));
        assertThat(change(Lane.BULK, "resume").status()).isEqualTo(200);
        assertThat(change(Lane.BULK, "resume").status()).isEqualTo(409);
    }

    @Test
    void a_pause_takes_hold_of_a_running_bulk_within_two_seconds() {
        server.onContent = address -> {
            pause(50);
            return ScriptedMailServer.OK;
        };
        var incident = office.readyCase(200, People.list(200, "running"));
        office.start(incident);
        await().untilAsserted(() -> assertThat(server.accepted()).isNotEmpty());

        change(Lane.BULK, "pause");
        long paused = System.nanoTime();

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(state(incident)).isEqualTo("SENDING"));
        assertThat(server.accepted()).hasSizeLessThan(200).allSatisfy(mail -> assertThat(mail.nanoTime())
                .isLessThan(paused + TimeUnit.SECONDS.toNanos(2)));
        change(Lane.BULK, "resume");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        assertThat(server.recipients()).hasSize(200).doesNotHaveDuplicates();
    }

    private void throttle(Lane lane, Integer perSecond) {
        var answer = office.post(
                "officer",
                "../lanes/" + lane + "/throttle",
                "{\"perSecond\": " + perSecond + ", \"reason\": \"回線のため\"}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        // Known to every worker within a moment.
        pause(300);
    }

    private Office.Answer change(Lane lane, String change) {
        return office.post("officer", "../lanes/" + lane + "/" + change, "{\"reason\": \"確認のため\"}");
    }

    private JsonNode lane(Lane lane) {
        return office.get("auditor", "../lanes")
                .body()
                .valueStream()
                .map(shown -> shown.path("standing"))
                .filter(standing -> standing.path("lane").asString().equals(lane.name()))
                .min(Comparator.comparing(JsonNode::toString))
                .orElseThrow();
    }

    private int urgent(UUID incident, List<UUID> people) {
        var those = people == null
                ? "null"
                : people.stream().map(id -> "\"" + id + "\"").toList().toString();
        return office.post(
                        "officer", incident + "/notices/urgent", "{\"people\": " + those + ", \"reason\": \"命に関わる\"}")
                .status();
    }

    private UUID person(UUID incident, int line) {
        return jdbc.sql("select person_id from person where incident_id = ? and line = ?")
                .params(incident, line)
                .query(UUID.class)
                .single();
    }

    private String state(UUID incident) {
        return office.standing(incident).body().path("state").asString();
    }

    private ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.config.name=notification-service")
                .run(
                        "--server.port=0",
                        same("spring.datasource.url"),
                        same("spring.datasource.username"),
                        same("spring.datasource.password"),
                        same("spring.kafka.bootstrap-servers"),
                        same("spring.mail.host"),
                        same("spring.mail.port"),
                        same("ippo.mail.refusals-in-a-row"));
    }

    private String same(String property) {
        return "--" + property + "=" + environment.getRequiredProperty(property);
    }

    /** The server's slowness, or a change on its way; not the test's waiting for a result. */
    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
