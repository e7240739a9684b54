package jp.ippo.notification.desk.publication;

import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationSignposts {

    @Bean
    Signpost toThePublication() {
        return Signpost.onCase(30, "/publication", "publication.nav");
    }

    @Bean
    Signpost toTheBatches() {
        return Signpost.onDesk(30, "/publications", "publications.nav");
    }
}
