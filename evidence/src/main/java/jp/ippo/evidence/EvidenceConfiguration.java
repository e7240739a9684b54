package jp.ippo.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import jp.ippo.delivery.Outbox;
import jp.ippo.events.EvidenceAnchored;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the history of every service that has this module under the chain. */
@AutoConfiguration(
        afterName = {"jp.ippo.delivery.EventDeliveryConfiguration", "jp.ippo.door.FrontDoorConfiguration"},
        beforeName =
                "org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration")
@EnableConfigurationProperties(EvidenceProperties.class)
@Import({EvidencePage.class, EvidenceApi.class, EvidenceRights.class})
class EvidenceConfiguration {

    @Bean
    Chain evidenceChain(JdbcClient jdbc) {
        return new Chain(jdbc);
    }

    @Bean
    Sealer evidenceSealer(
            Chain chain,
            Outbox outbox,
            PlatformTransactionManager transactions,
            EvidenceProperties properties,
            @Value("${ippo.events.source}") String source,
            Clock clock) {
        return new Sealer(chain, outbox, new TransactionTemplate(transactions), properties, source, clock);
    }

    @Bean
    ActingPerson actingPerson(DataSource database) {
        return new ActingPerson(database);
    }

    @Bean
    Records evidenceRecords(DataSource database, Sealer sealer) {
        return new Records(database, sealer);
    }

    @Bean
    MeterBinder evidenceMeters(Chain chain) {
        return registry -> Gauge.builder("ippo.evidence.unsealed.age", chain, Chain::oldestUnsealedAge)
                .baseUnit("seconds")
                .description("how long the oldest entry of history has been waiting to be chained")
                .register(registry);
    }

    /** Kept for ever and never compacted: an old head is worth as much as the newest. */
    @Bean
    @ConditionalOnProperty(name = "ippo.events.create-topics", matchIfMissing = true)
    NewTopics topicOfAnchors(@Value("${ippo.events.replicas:1}") short replicas) {
        return new NewTopics(TopicBuilder.name(EvidenceAnchored.TYPE)
                .partitions(1)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .build());
    }
}
