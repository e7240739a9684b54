package jp.ippo.notification.desk.commission;

import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportDeskConfiguration {

    @Bean
    Signpost toTheReport() {
        return Signpost.onCase(20, "/report", "report.nav");
    }
}
