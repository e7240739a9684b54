package jp.ippo.notification.mailing;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import org.springframework.stereotype.Component;

/** The office releases; whatever holds back, either of the two persons may do. */
@Component
class ReleaseRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(GET, "/api/cases/*/notices/release", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/notices/approval/withdrawal", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/api/cases/*/notices/canaries", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/notices/canaries/*/confirmation", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/api/cases/*/notices/schedule", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/notices/schedule/withdrawal", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/api/cases/*/notices/urgent", PRIVACY_OFFICER)
                .allow(GET, "/api/lanes", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/lanes/*/changes", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/lanes/*/throttle", PRIVACY_OFFICER)
                .allow(POST, "/api/lanes/*/pause", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/api/lanes/*/resume", PRIVACY_OFFICER)
                .allow(POST, "/api/lanes/*/put-back", PRIVACY_OFFICER);
    }
}
