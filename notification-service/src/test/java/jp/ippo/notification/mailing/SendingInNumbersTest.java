package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whoever watches the machines sees how the notices go, and nothing of cases or people. */
class SendingInNumbersTest extends WithTheOffice {

    /** The counts of states are that old at most, and a little. */
    private static final Duration COUNTED_AGAIN = Duration.ofSeconds(30);

    private static final ScriptedMailServer server = new ScriptedMailServer();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "numbers");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", server::port);
    }

    @BeforeEach
    void aGoodServer() {
        server.reset();
    }

    @Test
    void each_answer_of_the_mail_server_is_counted() throws Exception {
        var asked = new AtomicInteger();
        server.onRecipient = address -> {
            if (address.startsWith("p2.")) return "550 5.1.1 no such user";
            return address.startsWith("p3.") && asked.incrementAndGet() == 1
                    ? "450 4.2.1 later"
                    : ScriptedMailServer.OK;
        };
        server.onContent = address -> address.startsWith("p5.") ? ScriptedMailServer.DROP : ScriptedMailServer.OK;
        var before = scrape();
        var incident = office.readyCase(5, People.list(5, "answers"));

        office.start(incident);

        await().untilAsserted(() ->
                assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 3, "refused", 1, "inDoubt", 1)));
        var after = scrape();
        assertThat(answers(after, "accepted") - answers(before, "accepted")).isEqualTo(3);
        assertThat(answers(after, "refused") - answers(before, "refused")).isEqualTo(1);
        assertThat(answers(after, "later") - answers(before, "later")).isEqualTo(1);
        assertThat(answers(after, "doubtful") - answers(before, "doubtful")).isEqualTo(1);
        // p3 was never handed over the first time, p2 not at all; several may share a commit.
        assertThat(value(after, "ippo_mail_handover_seconds_count") - value(before, "ippo_mail_handover_seconds_count"))
                .isBetween(1.0, 4.0);
        assertThat(value(after, "ippo_mail_handover_seconds_sum"))
                .isGreaterThan(value(before, "ippo_mail_handover_seconds_sum"));
        assertThat(after).doesNotContain(incident.toString(), "answers@", "p2.", "住民");
    }

    @Test
    void the_people_of_unfinished_cases_are_counted_by_state_and_those_of_finished_ones_no_longer() throws Exception {
        var finished = office.readyCase(1, People.list(1, "gone"));
        office.start(finished);
        await().untilAsserted(() -> assertThat(
                        office.standing(finished).body().path("state").asString())
                .isEqualTo("FINISHED"));
        await().atMost(COUNTED_AGAIN).untilAsserted(() -> assertStatesAreThoseOfTheLedger(scrape()));
        var before = scrape();
        var open = office.readyCase(3, People.list(2, "open") + "田中五郎,,氏名,様\n");

        office.start(open);

        await().untilAsserted(() -> assertThat(office.counts(open)).isEqualTo(Map.of("sent", 2, "needsPaper", 1)));
        await().atMost(COUNTED_AGAIN).untilAsserted(() -> {
            var now = scrape();
            assertStatesAreThoseOfTheLedger(now);
            assertThat(notices(now, "sent") - notices(before, "sent")).isEqualTo(2);
            assertThat(notices(now, "needs_paper") - notices(before, "needs_paper"))
                    .isEqualTo(1);
        });
    }

    @Test
    void a_dead_worker_whose_people_are_taken_over_is_counted_with_its_doubt() throws Exception {
        var before = scrape();
        var incident = office.readyCase(2, People.list(2, "dead"));
        var claim = UUID.randomUUID();
        jdbc.sql("""
                insert into delivery (person_id, incident_id, channel, notice_version, state, next_attempt_at, claim, place)
                select person_id, incident_id, 'E_MAIL', 1, 'SENDING', now(), ?, row_number() over (order by line)
                from person where incident_id = ?
                """).params(claim, incident).update();
        jdbc.sql("""
                insert into mail_claim (claim, incident_id, lease_until, handed_over, handed_over_at)
                values (?, ?, now() + interval '1 second', 1, now() - interval '10 seconds')
                """).params(claim, incident).update();

        office.start(incident);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "inDoubt", 1)));
        await().untilAsserted(() -> assertThat(value(scrape(), "ippo_mail_takeovers_total"))
                .isEqualTo(value(before, "ippo_mail_takeovers_total") + 1));
        assertThat(value(scrape(), "ippo_mail_takeover_doubts_total"))
                .isEqualTo(value(before, "ippo_mail_takeover_doubts_total") + 1);
    }

    @Test
    void how_long_the_mail_server_has_been_away_grows_and_ends() throws Exception {
        server.close();
        var incident = office.readyCase(1, People.list(1, "blocked"));
        office.start(incident);

        await().untilAsserted(() ->
                assertThat(value(scrape(), "ippo_mail_blocked_seconds")).isGreaterThan(1));
        server.open();

        await().untilAsserted(() ->
                assertThat(value(scrape(), "ippo_mail_blocked_seconds")).isZero());
    }

    private void assertStatesAreThoseOfTheLedger(String scraped) {
        for (var state : new String[] {"queued", "sending", "sent", "refused", "in_doubt", "needs_paper"})
            assertThat(notices(scraped, state))
                    .as(state)
                    .isEqualTo(jdbc.sql("""
                            select count(*) from delivery join sending using (incident_id)
                            where sending.state <> 'FINISHED' and lower(delivery.state) = ?
                            """).param(state).query(Double.class).single());
    }

    private static double answers(String scraped, String answer) {
        return value(scraped, "ippo_mail_answers_total{answer=\"" + answer + "\"}");
    }

    private static double notices(String scraped, String state) {
        return value(scraped, "ippo_notices{state=\"" + state + "\"}");
    }

    private static double value(String scraped, String name) {
        return scraped.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private String scrape() throws Exception {
        var credentials = Base64.getEncoder().encodeToString("auditor:auditor".getBytes());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
                .header("Authorization", "Basic " + credentials)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
