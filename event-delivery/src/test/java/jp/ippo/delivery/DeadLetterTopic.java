package jp.ippo.delivery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on the dead-letter topic. */
final class DeadLetterTopic {

    private DeadLetterTopic() {}

    static ConsumerRecord<String, byte[]> firstOf(UUID incident) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestServers.kafka().bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(CaseProgressed.TYPE + ".dlt"));
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> {
                    if (incident.toString().equals(letter.key())) found.add(letter);
                });
                return !found.isEmpty();
            });
            return found.get(0);
        }
    }
}
