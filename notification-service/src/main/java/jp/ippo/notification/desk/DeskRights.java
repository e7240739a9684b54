package jp.ippo.notification.desk;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import org.springframework.stereotype.Component;

/** Who may use which address of this service. A clerk comes in at the department's form, not here. */
@Component
class DeskRights implements Rights {

    @Override
    public void grant(Table table) {
        table
                // the case
                .allow(GET, "/api/cases", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*/steps", PRIVACY_OFFICER, APPROVER, AUDITOR)
                // the notices: counts for those who watch, single persons for the office alone
                .allow(POST, "/api/cases/*/notices", PRIVACY_OFFICER)
                .allow(GET, "/api/cases/*/notices", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*/notices/languages", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*/notices/preview", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/api/cases/*/notices/approval", APPROVER)
                .allow(POST, "/api/cases/*/notices/sending", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/notices/stop", PRIVACY_OFFICER, APPROVER)
                .allow(GET, "/api/cases/*/notices/in-doubt", PRIVACY_OFFICER, AUDITOR)
                .allow(POST, "/api/cases/*/notices/in-doubt/*", PRIVACY_OFFICER)
                // the pages
                .allow(GET, "/", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*", PRIVACY_OFFICER, APPROVER, AUDITOR);
    }
}
