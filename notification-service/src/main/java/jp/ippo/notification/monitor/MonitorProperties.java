package jp.ippo.notification.monitor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.monitor.*}
 *
 * @param keep newest messages of each topic that are kept in memory
 * @param longest bytes of a value that are kept and searched; keep × longest × six topics is the most memory it takes
 * @param streams live pages that one instance serves at the same time
 * @param patience how long the broker may take to answer a question
 */
@Validated
@ConfigurationProperties("ippo.monitor")
public record MonitorProperties(
        @Min(1) @Max(10_000) @DefaultValue("200") int keep,
        @Min(256) @Max(1_000_000) @DefaultValue("16384") int longest,
        @Min(1) @DefaultValue("20") int streams,
        @DefaultValue("3s") Duration patience) {}
