package jp.ippo.notification.desk.closing;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClosingDesk {

    @Bean
    Signpost toTheClosing() {
        return Signpost.onCase(60, "/closing", "closing.nav");
    }

    /** The office proposes, a second person closes, and the office reopens with a reason. */
    @Bean
    Rights closingRights() {
        return table -> table.allow(GET, "/cases/*/closing", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/closing/explanations", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/closing/measures", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/closing/measures/*", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/closing/review", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/closing/proposal", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/closing/approval", APPROVER)
                .allow(POST, "/cases/*/closing/return", APPROVER)
                .allow(POST, "/cases/*/closing/reopening", PRIVACY_OFFICER);
    }
}
