package jp.ippo.notification.desk;

import jp.ippo.notification.cases.PeopleOfCase;
import jp.ippo.notification.individuals.Reach;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets every step of a case say how far its people were reached, also the steps of rooms that know nothing of people. */
@Configuration(proxyBeanMethods = false)
class PeopleCounting {

    @Bean
    PeopleOfCase peopleOfCase(Reach reach) {
        return reach::people;
    }
}
