package jp.ippo.local.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Somebody who delivers old events again, long after newer ones of the same incident, and puts messages between them that
 * nobody can read.
 */
final class Mischief implements AutoCloseable {

    private static final List<String> TOPICS = List.of(IncidentReported.TYPE, IncidentAssessed.TYPE);
    private static final int REMEMBERED = 5_000;
    private static final int POISON_OUT_OF = 4;
    private static final int PAUSE_MILLIS = 50;

    private final String brokers;
    private final Random random;
    private final Thread thread = new Thread(this::roam, "mischief");
    /** What the broker took, by topic. */
    final Map<String, AtomicInteger> poison = new ConcurrentHashMap<>();

    final AtomicInteger again = new AtomicInteger();
    private volatile boolean closing;

    Mischief(String brokers, Random random) {
        this.brokers = brokers;
        this.random = random;
        TOPICS.forEach(topic -> poison.put(topic, new AtomicInteger()));
        thread.start();
    }

    private void roam() {
        var seen = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", brokers,
                                "group.id", "mischief",
                                "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            consumer.subscribe(TOPICS);
            while (!closing) {
                try {
                    for (var message : consumer.poll(Duration.ofMillis(200))) remember(seen, message);
                    if (!seen.isEmpty()) act(producer, seen.get(random.nextInt(seen.size())));
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } catch (KafkaException away) {
                    // tried again
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }

    private void remember(List<ConsumerRecord<String, byte[]>> seen, ConsumerRecord<String, byte[]> message) {
        if (message.headers().lastHeader("ce_id") == null) return;
        if (seen.size() < REMEMBERED) seen.add(message);
        else seen.set(random.nextInt(REMEMBERED), message);
    }

    private void act(KafkaProducer<String, byte[]> producer, ConsumerRecord<String, byte[]> message) {
        if (random.nextInt(POISON_OUT_OF) == 0) {
            var bad = new ProducerRecord<>(message.topic(), UUID.randomUUID().toString(), "{毒".getBytes(UTF_8));
            bad.headers().add("ce_type", message.topic().getBytes(UTF_8));
            producer.send(bad, (where, failed) -> {
                if (failed == null) poison.get(message.topic()).incrementAndGet();
            });
        } else {
            producer.send(
                    new ProducerRecord<>(message.topic(), null, message.key(), message.value(), message.headers()),
                    (where, failed) -> {
                        if (failed == null) again.incrementAndGet();
                    });
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", brokers);
        settings.put("acks", "all");
        settings.put("max.block.ms", 2_000);
        return settings;
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(30_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
