package jp.ippo.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Two services read a topic, one of them could not treat a message: the replay is for that one, and harms nobody. */
@DeliveryTest
@Import(AnotherStation.class)
class AReplayReachesWhoMissedItTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "replay");
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Station station;

    @Autowired
    AnotherStation another;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    KafkaOperations<String, byte[]> kafka;

    private final UUID incident = UUID.randomUUID();

    @Test
    void it_takes_effect_where_it_failed_and_nowhere_twice() {
        station.faulty.add(incident);
        send(1);
        var letter = DeadLetterTopic.firstOf(incident);
        assertThat(station.sequencesOf(incident)).isEmpty();
        assertThat(another.sequencesOf(incident)).containsExactly(1);

        station.faulty.remove(incident);
        kafka.send(new ProducerRecord<>(
                        CaseProgressed.TYPE,
                        null,
                        letter.key(),
                        letter.value(),
                        DeadLetterHeaders.forReplay(letter.headers(), 1)))
                .join();
        send(2);

        await().untilAsserted(() -> assertThat(station.sequencesOf(incident)).containsExactly(1, 2));
        await().untilAsserted(() -> assertThat(another.arrivalsOf(incident)).containsExactly(1, 1, 2));
        assertThat(another.sequencesOf(incident)).containsExactly(1, 2);
        var replayed = station.arrived.get(station.arrived.size() - 2);
        assertThat(replayed.headers()).allSatisfy(header -> assertThat(header.key())
                .doesNotStartWith("kafka_dlt")
                .isNotIn("ippo_trouble", "ippo_reason", "ippo_reader"));
        assertThat(new String(replayed.headers().lastHeader("ippo_replays").value(), UTF_8))
                .isEqualTo("1");
    }

    private void send(int sequence) {
        transaction.executeWithoutResult(status -> outbox.add(Sample.step(incident, sequence)));
    }
}
