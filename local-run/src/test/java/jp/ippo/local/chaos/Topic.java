package jp.ippo.local.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Everything on a topic, by incident, in the order in which each event came first. */
final class Topic {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ConsumerRecord<String, byte[]>> first = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> nameless = new ArrayList<>();
    private int repeated;

    private final String name;

    Topic(String brokers, String name) {
        this.name = name;
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var parts = consumer.partitionsFor(name).stream()
                    .map(part -> new TopicPartition(name, part.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var ends = consumer.endOffsets(parts);
            var seen = new HashSet<String>();
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                for (var message : consumer.poll(Duration.ofMillis(500))) {
                    if (message.headers().lastHeader("ce_id") == null) nameless.add(message);
                    else if (seen.add(id(message))) first.add(message);
                    else repeated++;
                }
            }
        }
    }

    private static String id(ConsumerRecord<?, ?> message) {
        return new String(message.headers().lastHeader("ce_id").value(), UTF_8);
    }

    String name() {
        return name;
    }

    /** Messages that carry an event's id. */
    int events() {
        return first.size();
    }

    /** Keys of the messages that nobody can read. */
    Set<String> poison() {
        return nameless.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
    }

    /** Everything that lies there. */
    int size() {
        return first.size() + repeated + nameless.size();
    }

    int repeated() {
        return repeated;
    }

    /** @param field that counts within an incident */
    Map<UUID, List<Integer>> numbers(String field) {
        var found = new HashMap<UUID, List<Integer>>();
        for (var message : first) {
            found.computeIfAbsent(UUID.fromString(message.key()), id -> new ArrayList<>())
                    .add(JSON.readTree(message.value()).path(field).asInt());
        }
        return found;
    }
}
