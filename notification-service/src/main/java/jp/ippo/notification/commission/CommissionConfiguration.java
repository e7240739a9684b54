package jp.ippo.notification.commission;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommissionProperties.class)
class CommissionConfiguration {

    @Bean
    FormFiller formFiller(JsonMapper json, CommissionProperties properties) {
        return new FormFiller(PpcForm.load(json), properties);
    }
}
