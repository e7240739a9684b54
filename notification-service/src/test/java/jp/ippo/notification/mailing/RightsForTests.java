package jp.ippo.notification.mailing;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;

import jp.ippo.door.Rights;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.http.HttpMethod;

/** Stands in while the service has no table of rights of its own, and steps back when it has. */
@TestConfiguration
class RightsForTests {

    @Bean
    @Fallback
    Rights fallbackRights() {
        return table -> table.allow(HttpMethod.GET, "/api/cases/*/notices/preview", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.GET, "/api/cases/**", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.POST, "/api/cases/**", PRIVACY_OFFICER, APPROVER);
    }
}
