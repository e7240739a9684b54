package jp.ippo.notification.texts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
class TextsConfiguration {

    @Bean
    Vocabulary vocabulary(JsonMapper json) {
        return Vocabulary.load(json);
    }
}
