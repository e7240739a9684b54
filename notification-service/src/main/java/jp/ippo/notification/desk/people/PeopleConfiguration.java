package jp.ippo.notification.desk.people;

import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    Signpost toThePeople() {
        return Signpost.onCase(40, "/people", "people.nav");
    }
}
