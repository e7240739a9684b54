package jp.ippo.intake.entrusted.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ippo.intake.desk-url}
 *
 * @param deskUrl where a browser finds the notification service; empty for no link to the gate of publications
 */
@ConfigurationProperties("ippo.intake")
record EntrustedProperties(@DefaultValue("") String deskUrl) {}
