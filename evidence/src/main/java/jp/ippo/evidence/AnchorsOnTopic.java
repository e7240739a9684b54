package jp.ippo.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ippo.events.EvidenceAnchored;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads every head that a service ever announced. Joins no group and commits nothing. */
public final class AnchorsOnTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<String, Object> client;

    /** @param client how the broker is reached */
    public AnchorsOnTopic(Map<String, ?> client) {
        this.client = new HashMap<>(client);
        this.client.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.client.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    /**
     * @return the heads as {@code place:hash}, the oldest first
     * @throws KafkaException when the broker does not answer
     */
    public List<String> of(String service) {
        var heads = new ArrayList<String>();
        var key = Sealer.keyOf(service).toString();
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(EvidenceAnchored.TYPE).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            long silentSince = System.nanoTime();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                var messages = consumer.poll(Duration.ofMillis(500));
                if (!messages.isEmpty()) silentSince = System.nanoTime();
                else if (System.nanoTime() - silentSince > PATIENCE.toNanos())
                    throw new TimeoutException("the broker sends no more of " + EvidenceAnchored.TYPE);
                for (var message : messages) if (key.equals(message.key())) read(message.value(), service, heads);
            }
        }
        return heads;
    }

    /** Whoever may write to the topic may write nonsense: it is no head, and it hides none. */
    private void read(byte[] value, String service, List<String> heads) {
        try {
            var anchor = json.readValue(value, EvidenceAnchored.class);
            if (service.equals(anchor.service())) heads.add(anchor.place() + ":" + anchor.head());
        } catch (JacksonException unreadable) {
            return;
        }
    }
}
