package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a mail server can do to a notice, one by one. */
class TroubleWithTheMailServerTest extends WithTheOffice {

    private static final ScriptedMailServer server = new ScriptedMailServer();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "trouble");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", server::port);
    }

    @BeforeEach
    void aGoodServer() {
        server.reset();
    }

    @Test
    void an_address_the_server_refuses_is_refused_and_the_others_are_sent() {
        server.onRecipient = address -> address.startsWith("p2.") ? "550 5.1.1 no such user" : ScriptedMailServer.OK;
        var incident = office.readyCase(3, People.list(3, "refused"));

        office.start(incident);

        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2, "refused", 1));
        assertThat(column(incident, "reply_code")).containsExactlyInAnyOrder("250", "250", "550");
        assertThat(server.recipients()).containsExactly(People.address(1, "refused"), People.address(3, "refused"));
    }

    @Test
    void a_later_is_tried_again_and_counted() {
        var asked = new AtomicInteger();
        server.onRecipient = address ->
                address.startsWith("p1.") && asked.incrementAndGet() <= 2 ? "450 4.2.1 later" : ScriptedMailServer.OK;
        var incident = office.readyCase(2, People.list(2, "later"));

        office.start(incident);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2)));
        assertThat(column(incident, "attempts")).containsExactlyInAnyOrder("0", "2");
        assertThat(server.recipients()).hasSize(2);
    }

    @Test
    void a_later_that_never_ends_ends_as_refused() {
        server.onRecipient = address -> "450 4.2.1 later";
        var incident = office.readyCase(1, People.list(1, "never"));

        office.start(incident);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("refused", 1)));
        assertThat(column(incident, "reason")).containsExactly("LATER_TOO_OFTEN");
    }

    @Test
    void while_the_server_is_away_everybody_waits_and_no_attempt_is_burnt() {
        server.close();
        var incident = office.readyCase(5, People.list(5, "away"));
        office.start(incident);

        await().untilAsserted(() -> assertThat(office.standing(incident)
                        .body()
                        .path("mailServerAwaySince")
                        .isNull())
                .isFalse());
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 5)));
        server.open();

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 5)));
        assertThat(column(incident, "attempts")).containsOnly("0");
        assertThat(server.recipients()).hasSize(5).doesNotHaveDuplicates();
        assertThat(office.standing(incident).body().path("mailServerAwaySince").isNull())
                .isTrue();
    }

    @Test
    void a_busy_server_says_nothing_about_the_people() {
        var asked = new AtomicInteger();
        server.onSender = address -> asked.incrementAndGet() <= 3 ? "421 4.3.2 too busy" : ScriptedMailServer.OK;
        var incident = office.readyCase(3, People.list(3, "busy"));

        office.start(incident);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 3)));
        assertThat(column(incident, "attempts")).containsOnly("0");
    }

    @Test
    void an_idle_line_the_server_closed_is_opened_again_without_a_pause() {
        var first = ConcurrentHashMap.<String>newKeySet();
        // The second message on any line finds it closed.
        server.onSender = address -> first.add(Thread.currentThread().toString()
                        + Thread.currentThread().getId())
                ? ScriptedMailServer.OK
                : ScriptedMailServer.DROP;
        var incident = office.readyCase(12, People.list(12, "idle"));

        office.start(incident);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 12)));
        assertThat(server.recipients()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void when_no_answer_comes_after_the_content_a_person_decides_and_nothing_is_repeated_by_guess() {
        var dropped = ConcurrentHashMap.<String>newKeySet();
        server.onContent = address -> (address.startsWith("p1.") || address.startsWith("p2.")) && dropped.add(address)
                ? ScriptedMailServer.DROP
                : ScriptedMailServer.OK;
        var incident = office.readyCase(3, People.list(3, "doubt"));

        office.start(incident);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "inDoubt", 2)));
        assertThat(state(incident)).isEqualTo("NEEDS_A_PERSON");
        assertThat(server.recipients()).hasSize(3);
        var doubts = office.get("officer", incident + "/notices/in-doubt").body();
        assertThat(doubts).hasSize(2);
        var wasSent = doubts.get(0);
        var again = doubts.get(1);
        assertThat(wasSent.path("messageId").asString())
                .isEqualTo("<1." + wasSent.path("personId").asString() + "@city.example.jp>");

        resolve(incident, wasSent.path("personId").asString(), "WAS_SENT", 200);
        resolve(incident, again.path("personId").asString(), "SEND_AGAIN", 200);

        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 3));
        var twice = server.accepted().stream()
                .filter(mail -> mail.content().contains(again.path("messageId").asString()))
                .toList();
        assertThat(twice)
                .as("the one a person had sent again, with the same Message-ID")
                .hasSize(2);
        assertThat(server.accepted()).hasSize(4);
        resolve(incident, again.path("personId").asString(), "SEND_AGAIN", 409);
        assertThat(jdbc.sql("select resolution from doubt_resolution where resolved_by = 'officer' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("SEND_AGAIN", "WAS_SENT");
    }

    @Test
    void a_refusal_after_the_content_is_an_answer_and_no_doubt() {
        server.onContent = address -> "554 5.7.0 rejected";
        var incident = office.readyCase(1, People.list(1, "rejected"));

        office.start(incident);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("refused", 1)));
    }

    @Test
    void after_a_stop_nothing_leaves_and_after_a_start_everybody_gets_one() {
        var begun = new CountDownLatch(8);
        var slow = new AtomicBoolean(true);
        server.onContent = address -> {
            begun.countDown();
            // What a worker had claimed would take it three seconds.
            if (slow.get()) pause(150);
            return ScriptedMailServer.OK;
        };
        var incident = office.readyCase(300, People.list(300, "stop"));
        office.start(incident);
        await().untilAsserted(() -> assertThat(begun.getCount()).isZero());

        assertThat(office.stop(incident).status()).isEqualTo(200);
        long stopped = System.nanoTime();

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(state(incident)).isEqualTo("STOPPED"));
        assertThat(server.accepted()).hasSizeLessThan(300).allSatisfy(mail -> assertThat(mail.nanoTime())
                .isLessThan(stopped + TimeUnit.SECONDS.toNanos(2)));
        var counts = office.counts(incident);
        assertThat(counts).containsEntry("sent", server.accepted().size()).doesNotContainKey("sending");

        slow.set(false);
        assertThat(office.start(incident).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        assertThat(server.recipients()).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void a_stop_does_not_wait_for_a_server_that_hesitates_and_its_message_does_not_leave() {
        var hesitating = new CountDownLatch(1);
        Set<String> asked = ConcurrentHashMap.newKeySet();
        server.onData = address -> {
            if (asked.add(address)) {
                hesitating.countDown();
                pause(2500);
            }
            return "354 go on";
        };
        var incident = office.readyCase(1, People.list(1, "hesitates"));
        office.start(incident);
        await().untilAsserted(() -> assertThat(hesitating.getCount()).isZero());

        assertThat(office.stop(incident).status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 1)));
        assertThat(server.accepted()).isEmpty();
        office.start(incident);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1)));
        assertThat(server.accepted()).hasSize(1);
    }

    private void resolve(UUID incident, String person, String resolution, int expected) {
        var answer = office.post(
                "officer",
                incident + "/notices/in-doubt/" + person,
                "{\"resolution\": \"%s\", \"reason\": \"メールサーバーの記録を確認した\"}".formatted(resolution));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(expected);
    }

    private String state(UUID incident) {
        return office.standing(incident).body().path("state").asString();
    }

    private List<String> column(UUID incident, String column) {
        return jdbc.sql("select coalesce(" + column + "::text, '') from delivery where incident_id = ?")
                .param(incident)
                .query(String.class)
                .list();
    }

    /** The server's slowness, not the test's waiting. */
    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
