package jp.ippo.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
 * @param createTopics whether this service creates missing topics at start
 */
@Validated
@ConfigurationProperties("ippo.events")
record EventDeliveryProperties(
        @NotBlank String source,
        @NotBlank String group,
        @Min(1) @DefaultValue("6") int partitions,
        @Min(1) @DefaultValue("1") short replicas,
        @DefaultValue("true") boolean createTopics) {}
