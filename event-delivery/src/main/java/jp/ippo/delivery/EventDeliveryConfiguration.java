package jp.ippo.delivery;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.stream.Stream;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Switches outbox, inbox, dead letters and topics on in every service that has this module. */
@AutoConfiguration
@EnableConfigurationProperties({EventDeliveryProperties.class, RestoredProperties.class})
class EventDeliveryConfiguration {

    @Bean
    WaitingEvents waitingEvents(JdbcClient jdbc) {
        return new WaitingEvents(jdbc);
    }

    @Bean
    DatabaseLife databaseLife(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            RestoredProperties said,
            ObjectProvider<AfterRestoration> rooms) {
        return new DatabaseLife(jdbc, new TransactionTemplate(transactions), said, rooms);
    }

    @Bean
    OutboxMetrics outboxMetrics(WaitingEvents waiting) {
        return new OutboxMetrics(waiting);
    }

    @Bean
    Relay outboxRelay(
            WaitingEvents waiting,
            KafkaOperations<String, byte[]> kafka,
            PlatformTransactionManager transactions,
            EventDeliveryProperties properties) {
        return new Relay(waiting, kafka, new TransactionTemplate(transactions), properties.source());
    }

    @Bean
    Outbox outbox(
            JdbcClient jdbc,
            JsonMapper json,
            Relay relay,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        return new Outbox(jdbc, json, relay, new Traces(tracer, propagator));
    }

    @Bean
    RecordInterceptor<Object, Object> incidentInLogs() {
        return new IncidentInLogs();
    }

    @Bean
    Inbox inbox(JdbcClient jdbc) {
        return new Inbox(jdbc);
    }

    @Bean
    EventReader eventReader(JsonMapper json) {
        return new EventReader(json);
    }

    @Bean
    CommonErrorHandler deadLetters(KafkaOperations<String, byte[]> kafka, DeadLettersFiled filed) {
        return DeadLetters.filing(kafka, filed::one);
    }

    @Bean
    DeadLettersFiled deadLettersFiled() {
        return new DeadLettersFiled();
    }

    /** Every service creates all topics, since nobody knows which starts first. */
    @Bean
    @ConditionalOnProperty(name = "ippo.events.create-topics", matchIfMissing = true)
    NewTopics topics(EventDeliveryProperties properties) {
        return new NewTopics(Stream.of(IncidentReported.TYPE, IncidentAssessed.TYPE, CaseProgressed.TYPE)
                .flatMap(name -> Stream.of(name, name + Topics.DEAD_LETTER_SUFFIX))
                .map(name -> IncidentTopic.of(name, properties))
                .toArray(NewTopic[]::new));
    }

    @Bean
    @ConditionalOnProperty(name = "ippo.events.create-topics", matchIfMissing = true)
    TopicsWhenTheBrokerComes topicsWhenTheBrokerComes(KafkaAdmin admin) {
        return new TopicsWhenTheBrokerComes(admin);
    }

    /** This module's tables have a migration history of their own, so that the services number theirs freely. */
    @Bean
    FlywayMigrationStrategy deliveryTablesFirst() {
        return service -> {
            Flyway.configure()
                    .configuration(service.getConfiguration())
                    .locations("classpath:db/delivery")
                    .table("delivery_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            service.migrate();
        };
    }
}
