package jp.ippo.notification.desk.release;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import org.springframework.stereotype.Component;

/** Everybody who watches the case sees how far it is; only the office looks for a person; both may stop. */
@Component
class ReleasePageRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(GET, "/cases/*/release", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/release/progress", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/release/preview", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/cases/*/release/approval", APPROVER)
                .allow(POST, "/cases/*/release/start", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/approval/withdrawal", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/cases/*/release/canaries", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/canaries/*/confirmation", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/cases/*/release/schedule", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/schedule/withdrawal", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/cases/*/release/lanes/*/throttle", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/lanes/*/pause", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/cases/*/release/lanes/*/resume", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/lanes/*/put-back", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/urgent", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/stop", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/cases/*/release/doubts", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/doubts/log", PRIVACY_OFFICER)
                .allow(GET, "/cases/*/release/search", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/search", PRIVACY_OFFICER)
                .allow(GET, "/cases/*/release/people/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/release/people/*/urgent", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/release/people/*/hold", PRIVACY_OFFICER);
    }
}
