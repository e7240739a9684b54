package jp.ippo.intake.entrusted.pages;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EntrustedProperties.class)
class EntrustedConfiguration {}
