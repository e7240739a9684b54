package jp.ippo.intake.register.telling;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TellingProperties.class)
class TellingConfiguration {}
