package jp.ippo.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ippo.events.CaseProgressed;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DeliveryTest
class ExactlyOnceInEffectTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "delivery");
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Station station;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WaitingEvents waiting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaOperations<String, byte[]> kafka;

    private final UUID incident = UUID.randomUUID();

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.add(Sample.step(incident, 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_event_of_a_change_that_was_rolled_back_never_leaves() {
        transaction.executeWithoutResult(status -> {
            outbox.add(Sample.step(incident, 1));
            status.setRollbackOnly();
        });
        send(2);

        await().untilAsserted(() -> assertThat(station.sequencesOf(incident)).containsExactly(2));
    }

    @Test
    void events_of_one_incident_arrive_in_the_order_of_their_commits() {
        IntStream.rangeClosed(1, 200).forEach(this::send);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(station.sequencesOf(incident)).hasSize(200));
        assertThat(station.sequencesOf(incident)).isSorted();
    }

    @Test
    void an_event_delivered_three_times_takes_effect_once() {
        var event = send(1);
        await().untilAsserted(() -> assertThat(station.sequencesOf(incident)).hasSize(1));

        sendAgain(event);
        sendAgain(event);
        send(2);

        await().untilAsserted(() -> assertThat(station.sequencesOf(incident)).containsExactly(1, 2));
        assertThat(station.arrived.stream()
                        .filter(message -> incident.toString().equals(message.key())))
                .hasSize(4);
    }

    @Test
    void an_effect_that_fails_while_the_database_is_away_is_tried_again_in_place() {
        var event = Sample.step(incident, 1);
        station.awayOnce.add(event.id());
        transaction.executeWithoutResult(status -> outbox.add(event));
        send(2);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(station.sequencesOf(incident)).containsExactly(1, 2));
    }

    @Test
    void a_message_says_in_its_headers_what_it_is() {
        var event = send(1);

        await().untilAsserted(() -> assertThat(station.sequencesOf(incident)).hasSize(1));
        var message = station.arrived.stream()
                .filter(arrived -> incident.toString().equals(arrived.key()))
                .findFirst()
                .orElseThrow();
        assertThat(CloudEventHeaders.text(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(CloudEventHeaders.text(message, "ce_id"))
                .isEqualTo(event.id().toString());
        assertThat(CloudEventHeaders.text(message, "ce_type")).isEqualTo(CaseProgressed.TYPE);
        assertThat(CloudEventHeaders.text(message, "ce_source")).isEqualTo("/test");
        assertThat(CloudEventHeaders.text(message, "ce_subject")).isEqualTo(incident.toString());
        assertThat(message.headers().lastHeader("__TypeId__")).isNull();
    }

    @Test
    void what_was_sent_is_marked_so_that_nothing_waits() {
        send(1);

        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from outbox where sent_at is null")
                        .query(Integer.class)
                        .single())
                .isZero());
    }

    @Test
    void what_waits_is_counted_and_its_age_told() {
        transaction.executeWithoutResult(status -> {
            outbox.add(Sample.step(incident, 1));
            assertThat(waiting.standing().howMany()).isEqualTo(1);
            assertThat(waiting.standing().oldestAgeInSeconds()).isNotNegative();
            status.setRollbackOnly();
        });
        await().untilAsserted(() -> assertThat(waiting.standing().howMany()).isZero());
        assertThat(waiting.standing().oldestAgeInSeconds()).isZero();
    }

    @Test
    void what_left_long_ago_is_forgotten_and_what_waits_never_is() {
        send(1);
        await().untilAsserted(() -> assertThat(waiting.standing().howMany()).isZero());
        jdbc.sql("update outbox set sent_at = now() - interval '31 days' where incident_id = ?")
                .param(incident)
                .update();

        assertThat(waiting.forgetSentLongAgo()).isEqualTo(1);
        assertThat(waiting.forgetSentLongAgo()).isZero();
    }

    /** What is lost of it is only sent again. Whoever stores an event waits. */
    @Test
    void only_the_relay_does_not_wait_for_the_disk() {
        var relays = transaction.execute(status -> {
            waitForTheDisk();
            waiting.areMineAlone();
            return synchronousCommit();
        });

        var others = transaction.execute(status -> {
            waitForTheDisk();
            outbox.add(Sample.step(incident, 1));
            return synchronousCommit();
        });

        assertThat(relays).isEqualTo("off");
        assertThat(others).isEqualTo("on");
    }

    /** As servers are set that are not there for tests. */
    private void waitForTheDisk() {
        jdbc.sql("set local synchronous_commit = on").update();
    }

    private String synchronousCommit() {
        return jdbc.sql("show synchronous_commit").query(String.class).single();
    }

    private OutgoingEvent send(int sequence) {
        var event = Sample.step(incident, sequence);
        transaction.executeWithoutResult(status -> outbox.add(event));
        return event;
    }

    private void sendAgain(OutgoingEvent event) {
        var data = jdbc.sql("select data from outbox where event_id = ?")
                .param(event.id())
                .query(String.class)
                .single();
        var waiting = new WaitingEvents.Waiting(
                0, event.id(), event.type(), event.incidentId(), null, event.occurredAt(), data, null);
        ProducerRecord<String, byte[]> record = CloudEventHeaders.record(waiting, "/test");
        assertThat(new String(record.value(), UTF_8)).contains(incident.toString());
        kafka.send(record).join();
    }
}
