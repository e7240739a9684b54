package jp.ippo.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.ippo.events.IncidentReported;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears everything ever announced about incidents, from the first message on. */
final class Heard implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> messages = new CopyOnWriteArrayList<>();

    Heard() {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(IncidentReported.TYPE).stream()
                .map(one -> new org.apache.kafka.common.TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits until this many messages about the incident have arrived. */
    List<ConsumerRecord<String, byte[]>> about(String incident, int howMany) {
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> {
            listen();
            return about(incident).size() >= howMany;
        });
        return about(incident);
    }

    /** Everything about the incident that has arrived up to the end of the topic. */
    List<ConsumerRecord<String, byte[]>> about(String incident) {
        return messages.stream().filter(one -> incident.equals(one.key())).toList();
    }

    private void listen() {
        consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
    }

    static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .collect(Collectors.toMap(one -> one.key(), one -> new String(one.value(), UTF_8)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
