package jp.ippo.notification.desk.texts;

import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextsSignpost {

    @Bean
    Signpost toTheTexts() {
        return Signpost.onCase(40, "/texts", "texts.nav");
    }
}
