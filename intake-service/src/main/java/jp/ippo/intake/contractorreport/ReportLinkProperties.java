package jp.ippo.intake.contractorreport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ippo.contractor-reports.*}
 *
 * @param longest how long a link may work at most
 * @param looksPerMinute from one address, right links and wrong ones
 * @param reportsPerHour under one link
 */
@ConfigurationProperties("ippo.contractor-reports")
public record ReportLinkProperties(
        @DefaultValue("400d") Duration longest,
        @DefaultValue("30") int looksPerMinute,
        @DefaultValue("10") int reportsPerHour) {}
