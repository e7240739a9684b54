package jp.ippo.notification.desk.duties;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this room are found, and whose they are. */
@Configuration(proxyBeanMethods = false)
class DutiesDesk {

    @Bean
    Signpost toAllDuties() {
        return Signpost.onDesk(20, "/duties", "duties.nav");
    }

    @Bean
    Signpost toTheDutiesOfACase() {
        return Signpost.onCase(50, "/duties", "duties.nav");
    }

    @Bean
    Rights rightsOfDuties() {
        return table -> table.allow(GET, "/api/duties", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*/duties", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/duties/seen", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/duties/lanes", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/duties/lanes/*/decision", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/duties/lanes/*/proof", PRIVACY_OFFICER)
                .allow(GET, "/duties", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/duties", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/duties/seen", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/duties/lanes", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/duties/lanes/*/decision", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/duties/lanes/*/proof", PRIVACY_OFFICER);
    }
}
