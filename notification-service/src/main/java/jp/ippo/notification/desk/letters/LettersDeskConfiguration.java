package jp.ippo.notification.desk.letters;

import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LettersDeskConfiguration {

    @Bean
    Signpost toTheLetters() {
        return Signpost.onCase(80, "/letters", "letters.nav");
    }
}
