package jp.ippo.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Among the events are many that nobody can read, and many that our own fault cannot treat: the others still arrive. */
@DeliveryTest
class PoisonStopsNobodyTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "poison");
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Station station;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    KafkaOperations<String, byte[]> kafka;

    @Test
    void of_a_hundred_incidents_ten_fail_each_time_and_between_them_is_garbage() {
        var good = new ArrayList<UUID>();
        for (int i = 0; i < 100; i++) {
            var incident = UUID.randomUUID();
            if (i % 10 == 0) station.faulty.add(incident);
            else good.add(incident);
            transaction.executeWithoutResult(status -> outbox.add(Sample.step(incident, 1)));
            garbage();
        }
        transaction.executeWithoutResult(status -> good.forEach(incident -> outbox.add(Sample.step(incident, 2))));

        // Six seconds for each of the ten would be too long.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(good).allSatisfy(incident -> assertThat(station.sequencesOf(incident))
                        .isEqualTo(List.of(1, 2))));
    }

    private void garbage() {
        kafka.send(new ProducerRecord<>(CaseProgressed.TYPE, UUID.randomUUID().toString(), "{毒".getBytes(UTF_8)));
    }
}
