package jp.ippo.notification.monitor;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Consumers that leave no trace: they belong to no group, so they can neither commit nor take a partition from a service,
 * and they make no topic by asking for it.
 */
@Component
class ReadOnlyConsumers {

    private final KafkaProperties kafka;

    ReadOnlyConsumers(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    /** @param most messages per poll */
    Consumer<byte[], byte[]> open(String name, int most) {
        var settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.putAll(Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG,
                "ippo-monitor-" + name,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                most,
                // What waits in the client's memory; a larger message still comes, alone.
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                2_000_000,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                500_000));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
