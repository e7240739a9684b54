package jp.ippo.notification.deadlines;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.deadlines.*}
 *
 * @param preliminarySoonDays 速報 is due soon from this many days before its day
 * @param finalSoonDays 確報 is due soon from this many days before its day
 */
@Validated
@ConfigurationProperties("ippo.deadlines")
record DeadlinesProperties(
        @Min(0) @DefaultValue("1") int preliminarySoonDays,
        @Min(0) @DefaultValue("7") int finalSoonDays) {}
