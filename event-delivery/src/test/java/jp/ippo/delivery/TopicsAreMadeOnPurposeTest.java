package jp.ippo.delivery;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The table of topics in docs/operations.md, asked of the broker after a service has made them. */
@DeliveryTest
class TopicsAreMadeOnPurposeTest {

    private static final List<String> TOPICS = Stream.of(
                    "jp.ippo.incident.reported.v1", "jp.ippo.incident.assessed.v1", "jp.ippo.case.progressed.v1")
            .flatMap(name -> Stream.of(name, name + ".dlt"))
            .toList();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "topics");
    }

    @Test
    void the_broker_keeps_what_the_document_says() throws Exception {
        for (var topic : TOPICS) {
            assertThat(settings(topic))
                    .as(topic)
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry(
                            "retention.ms", String.valueOf(Duration.ofDays(400).toMillis()))
                    .containsEntry("retention.bytes", "-1")
                    .containsEntry("min.insync.replicas", "1")
                    .containsEntry("message.timestamp.type", "LogAppendTime")
                    .containsEntry("unclean.leader.election.enable", "false");
            assertThat(partitions(topic)).as(topic).isEqualTo(6);
        }
    }

    @Test
    void where_there_are_three_brokers_two_must_hold_an_event() {
        var three = new EventDeliveryProperties("/test", "test", 6, (short) 3, (short) 2, Duration.ofDays(400), true);

        var topic = IncidentTopic.of("jp.ippo.case.progressed.v1", three);

        assertThat(topic.replicationFactor()).isEqualTo((short) 3);
        assertThat(topic.configs()).containsEntry("min.insync.replicas", "2");
    }

    @Test
    void more_replicas_in_step_than_there_are_is_refused_at_the_start() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(
                        "ippo.events.source=/test", "ippo.events.group=test", "ippo.events.min-insync-replicas=2")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("sendable"));
    }

    private static Map<String, String> settings(String topic) throws Exception {
        try (var admin = admin()) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            return admin
                    .describeConfigs(List.of(resource))
                    .all()
                    .get(20, TimeUnit.SECONDS)
                    .get(resource)
                    .entries()
                    .stream()
                    .filter(entry -> entry.value() != null)
                    .collect(toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }

    private static int partitions(String topic) throws Exception {
        try (var admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(20, TimeUnit.SECONDS)
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()));
    }

    @EnableConfigurationProperties(EventDeliveryProperties.class)
    static class Settings {}
}
