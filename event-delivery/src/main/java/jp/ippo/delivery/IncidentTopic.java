package jp.ippo.delivery;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.config.TopicBuilder;

/**
 * How a topic is made. The truth is in the services' databases; a topic carries it to readers that may be away, or come
 * back from a backup, and then lets it go: ADR 11 has the reasons, docs/operations.md the table.
 */
final class IncidentTopic {

    private IncidentTopic() {}

    static NewTopic of(String name, EventDeliveryProperties properties) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replicas())
                .config(MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(properties.minInsyncReplicas()))
                // Every step counts, not only the newest of an incident; and what was said must be gone one day.
                .config(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE)
                .config(
                        RETENTION_MS_CONFIG,
                        String.valueOf(properties.retention().toMillis()))
                // Never by size: a flood of events must not push out those nobody has read.
                .config(RETENTION_BYTES_CONFIG, "-1")
                // The broker's clock decides what is old: a service with a wrong one neither loses nor blocks an event.
                .config(MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime")
                .config(UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false")
                .build();
    }
}
