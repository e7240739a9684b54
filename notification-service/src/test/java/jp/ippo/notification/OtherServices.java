package jp.ippo.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The services around this one, as the topics know them. */
public class OtherServices {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaOperations<String, byte[]> kafka;

    OtherServices(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    public UUID report(ObjectNode report) {
        return say(IncidentReported.TYPE, UUID.randomUUID(), report);
    }

    public UUID judge(ObjectNode judgement) {
        return say(IncidentAssessed.TYPE, UUID.randomUUID(), judgement);
    }

    public UUID say(String type, UUID eventId, ObjectNode data) {
        return say(
                type,
                eventId,
                data.get("incidentId").asString(),
                data.toString().getBytes(UTF_8));
    }

    public UUID say(String type, UUID eventId, String incidentId, byte[] data) {
        var message = new ProducerRecord<>(type, incidentId, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_subject",
                        incidentId,
                        "ce_time",
                        Instant.parse("2026-06-23T01:05:01Z").toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        kafka.send(message).join();
        return eventId;
    }

    /** What this service announced about one incident so far, in order. */
    public List<JsonNode> heardOf(UUID incidentId) {
        return everythingOn(CaseProgressed.TYPE).stream()
                .filter(message -> incidentId.toString().equals(message.key()))
                .map(message -> JSON.readTree(message.value()))
                .toList();
    }

    public List<String> stepsHeardOf(UUID incidentId) {
        return heardOf(incidentId).stream()
                .map(event -> event.get("step").asString())
                .toList();
    }

    public List<ConsumerRecord<String, byte[]>> everythingOn(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", TestServers.kafka().bootstrapServers(), "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }
}
