package jp.ippo.notification.desk.evidence;

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
class EvidenceRoomConfiguration {

    @Bean
    Signpost toTheEvidence() {
        return Signpost.onCase(95, "/evidence", "evidence.nav");
    }

    @Bean
    Signpost toTheChain() {
        return Signpost.onDesk(95, "/evidence", "evidence.chain.nav");
    }

    @Bean
    Rights rightsToTheEvidence() {
        return table -> table.allow(GET, "/cases/*/evidence", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/evidence", PRIVACY_OFFICER, AUDITOR);
    }
}
