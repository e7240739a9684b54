package jp.ippo.notification.desk.closing;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;

import jp.ippo.door.Rights;
import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatisticsDesk {

    @Bean
    Signpost toTheStatistics() {
        return Signpost.onDesk(40, "/statistics", "closing.statistics.nav");
    }

    @Bean
    Rights statisticsRights() {
        return table -> table.allow(GET, "/statistics", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/statistics.csv", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/statistics", PRIVACY_OFFICER, APPROVER, AUDITOR);
    }
}
