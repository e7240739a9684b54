package jp.ippo.notification.desk.release;

import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReleaseDeskConfiguration {

    @Bean
    Signpost toTheRelease() {
        return Signpost.onCase(70, "/release", "release.nav");
    }
}
