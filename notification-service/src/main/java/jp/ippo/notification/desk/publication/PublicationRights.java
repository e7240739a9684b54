package jp.ippo.notification.desk.publication;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import org.springframework.stereotype.Component;

/** Who may use which address of 一報 and 公表. */
@Component
class PublicationRights implements Rights {

    @Override
    public void grant(Table table) {
        table
                // for programs
                .allow(POST, "/api/cases/*/first-contact", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/publication", PRIVACY_OFFICER)
                .allow(GET, "/api/cases/*/publication/plan", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/publication/plan", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/publication/plan/cancellation", PRIVACY_OFFICER)
                .allow(GET, "/api/cases/*/publication/decision", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/publication/decision", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/publication/decision/approval", APPROVER)
                // the pages of a case
                .allow(GET, "/cases/*/publication", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/first-contact-sheet", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/first-contact", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/publication", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/publication/plan", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/publication/plan/cancellation", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/publication/decision", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/publication/decision/approval", APPROVER)
                // the batch list and the policies
                .allow(GET, "/publications", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/publications.csv", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/publications", PRIVACY_OFFICER)
                .allow(GET, "/publications/policies", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/publications/policies", PRIVACY_OFFICER)
                .allow(POST, "/publications/policies/*/*/approval", APPROVER);
    }
}
