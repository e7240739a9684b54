package jp.ippo.assessment.judging;

import jp.ippo.assessment.calendar.OfficesOfTheNation;
import jp.ippo.assessment.law.Judge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law knows no framework: it is put together here. */
@Configuration(proxyBeanMethods = false)
class JudgingConfiguration {

    @Bean
    Judge judge() {
        return new Judge(new OfficesOfTheNation());
    }
}
