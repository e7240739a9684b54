package jp.ippo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The broker refuses one event (too large for it): what comes after it waits, what is none of its business passes. */
@SpringBootTest(
        classes = Station.class,
        properties = {
            "spring.config.import=classpath:event-delivery.yml",
            "ippo.events.source=/test",
            "spring.kafka.producer.properties.max.request.size=20000"
        })
@DirtiesContext
@Timeout(120)
class AStuckEventHoldsBackItsOwnIncidentTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "stuck");
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Station station;

    @Autowired
    WaitingEvents waiting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private final UUID stuck = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void later_events_of_the_same_incident_wait_in_their_order_and_other_incidents_pass() {
        transaction.executeWithoutResult(status -> {
            outbox.add(tooLarge());
            outbox.add(Sample.step(stuck, 2));
            outbox.add(Sample.step(other, 1));
        });
        transaction.executeWithoutResult(status -> outbox.add(Sample.step(stuck, 3)));

        // A consumer group that forms while everything starts takes its time.
        await().atMost(ONE_MINUTE)
                .untilAsserted(() -> assertThat(station.sequencesOf(other)).containsExactly(1));
        // Long enough for the safety net to have tried again.
        await().during(Duration.ofSeconds(3))
                .until(() -> station.sequencesOf(stuck).isEmpty());
        assertThat(waiting.standing().howMany()).isEqualTo(3);
        assertThat(waiting.standing().oldestAgeInSeconds()).isPositive();

        jdbc.sql("update outbox set data = ? where incident_id = ? and position = (select min(position) from outbox)")
                .params(json.writeValueAsString(Sample.step(stuck, 1).data()), stuck)
                .update();

        await().atMost(ONE_MINUTE)
                .untilAsserted(() -> assertThat(station.sequencesOf(stuck)).containsExactly(1, 2, 3));
    }

    private OutgoingEvent tooLarge() {
        var at = Instant.parse("2026-06-23T05:00:00Z");
        var data = new CaseProgressed(
                stuck,
                1,
                at,
                "x".repeat(30_000),
                CaseProgressed.Step.CASE_OPENED,
                CaseProgressed.Gate.CLOSED,
                null,
                false);
        return new OutgoingEvent(UUID.randomUUID(), CaseProgressed.TYPE, stuck, at, null, data);
    }
}
