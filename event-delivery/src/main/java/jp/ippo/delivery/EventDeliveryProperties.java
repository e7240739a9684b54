package jp.ippo.delivery;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.events.*}
 *
 * @param source CloudEvents source of this service, for example {@code /intake}
 * @param group consumer group; instances of the same service share it
 * @param partitions of each topic when this service creates it; more later never fewer
 * @param replicas of each topic when this service creates it
 * @param minInsyncReplicas how many replicas must hold an event before it counts as sent, when this service creates the
 *     topic; no more than {@code replicas}
 * @param retention how long the broker keeps an event or a dead letter, when this service creates the topic
 * @param createTopics whether this service creates missing topics at start
 */
@Validated
@ConfigurationProperties("ippo.events")
record EventDeliveryProperties(
        @NotBlank String source,
        @NotBlank String group,
        @Min(1) @DefaultValue("6") int partitions,
        @Min(1) @DefaultValue("1") short replicas,
        @Min(1) @DefaultValue("1") short minInsyncReplicas,
        @DefaultValue("400d") Duration retention,
        @DefaultValue("true") boolean createTopics) {

    @AssertTrue(message = "min-insync-replicas must not be above replicas: nothing could be sent")
    boolean isSendable() {
        return minInsyncReplicas <= replicas;
    }

    @AssertTrue(message = "retention must be positive")
    boolean isKept() {
        return retention.toMillis() > 0;
    }
}
