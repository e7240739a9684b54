package jp.ippo.notification.verification;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.verification.*}
 *
 * @param questionsPerMinute from one address; many people may share one behind a provider's gateway
 */
@Validated
@ConfigurationProperties("ippo.verification")
record VerificationProperties(@Min(1) @DefaultValue("30") int questionsPerMinute) {}
