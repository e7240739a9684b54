package jp.ippo.notification.individuals;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(VaultProperties.class)
class VaultConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(VaultProperties properties) {
        return MasterKey.from(properties);
    }
}
