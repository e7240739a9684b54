package jp.ippo.notification.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Signpost toTheBoard() {
        return Signpost.onDesk(0, "/", "site.board");
    }

    @Bean
    Signpost toTheWholeCase() {
        return Signpost.onCase(0, "", "rooms.case");
    }
}
