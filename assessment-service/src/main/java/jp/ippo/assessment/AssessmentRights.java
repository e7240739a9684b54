package jp.ippo.assessment;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;

import jp.ippo.door.Rights;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Who may do what in the assessment service. */
@Component
class AssessmentRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(HttpMethod.GET, "/", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.GET, "/incidents/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.GET, "/judgements/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.POST, "/incidents/*/answers", PRIVACY_OFFICER)
                .allow(HttpMethod.POST, "/incidents/*/override", PRIVACY_OFFICER)
                .allow(HttpMethod.POST, "/incidents/*/final-deadline", PRIVACY_OFFICER)
                .allow(HttpMethod.GET, "/api/assessments", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.GET, "/api/assessments/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.GET, "/api/assessments/*/explanation", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.GET, "/api/bodies", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.GET, "/api/bodies/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.PUT, "/api/bodies/*", PRIVACY_OFFICER)
                .allow(HttpMethod.GET, "/api/register", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(HttpMethod.GET, "/api/register.csv", PRIVACY_OFFICER, AUDITOR)
                .allow(HttpMethod.POST, "/api/incidents/*/final-deadline", PRIVACY_OFFICER)
                .allow(HttpMethod.POST, "/api/incidents/*/answers", PRIVACY_OFFICER)
                .allow(HttpMethod.POST, "/api/incidents/*/override", PRIVACY_OFFICER);
    }
}
