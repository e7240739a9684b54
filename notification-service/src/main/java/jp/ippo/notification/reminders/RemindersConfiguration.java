package jp.ippo.notification.reminders;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemindersProperties.class)
class RemindersConfiguration {

    @Bean
    OfficeDays officeDays(RemindersProperties properties) {
        return new OfficeDays(properties.closedDays());
    }
}
