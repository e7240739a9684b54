package jp.ippo.notification.deadletters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

@Configuration(proxyBeanMethods = false)
class DeadLettersConfiguration {

    static final String CONTAINERS = "deadLetterContainers";

    /** Bytes only; and a dead letter that cannot be kept is tried again without end: it has no dead letters of its own. */
    @Bean(CONTAINERS)
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> deadLetterContainers(KafkaProperties kafka) {
        var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
        factory.setConsumerFactory(new DefaultKafkaConsumerFactory<>(
                kafka.buildConsumerProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        var handler = new DefaultErrorHandler(new FixedBackOff(2_000, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(java.util.Map.of(), true);
        factory.setCommonErrorHandler(handler);
        factory.setAutoStartup(kafka.getListener().isAutoStartup());
        return factory;
    }

    @Bean
    MeterBinder openDeadLetters(DeadLetterFile file) {
        return registry -> Gauge.builder("ippo.dead.letters.open", file, DeadLetterFile::howManyOpen)
                .description("dead letters nobody has replayed or discarded")
                .register(registry);
    }
}
