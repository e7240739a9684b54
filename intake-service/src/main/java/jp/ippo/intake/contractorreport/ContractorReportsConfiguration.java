package jp.ippo.intake.contractorreport;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportLinkProperties.class)
class ContractorReportsConfiguration {}
