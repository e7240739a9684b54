package jp.ippo.intake.filing.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jp.ippo.door.Rights;
import jp.ippo.door.Role;
import org.springframework.stereotype.Component;

/** Who may do what here. An auditor reads only. */
@Component
class IntakeRights implements Rights {

    private static final Role[] EVERYBODY = Role.whoWorkOnCases();
    private static final Role[] WHO_REPORT = {Role.CLERK, Role.PRIVACY_OFFICER};

    @Override
    public void grant(Table table) {
        table.allow(POST, "/api/incidents", WHO_REPORT)
                .allow(PUT, "/api/incidents/*", WHO_REPORT)
                .allow(GET, "/api/incidents", EVERYBODY)
                .allow(GET, "/api/incidents/*", EVERYBODY)
                .allow(GET, "/api/incidents/*/revisions", EVERYBODY)
                .allow(POST, "/api/incidents/*/access", Role.PRIVACY_OFFICER)
                .allow(POST, "/incidents/*/access", Role.PRIVACY_OFFICER)
                .allow(GET, "/", EVERYBODY)
                .allow(GET, "/incidents/new", WHO_REPORT)
                .allow(POST, "/incidents/new", WHO_REPORT)
                .allow(POST, "/drafts/*/discard", WHO_REPORT)
                .allow(GET, "/incidents/*", EVERYBODY)
                .allow(GET, "/incidents/*/revisions", EVERYBODY)
                .allow(GET, "/incidents/*/amend", WHO_REPORT)
                .allow(POST, "/incidents/*/amend", WHO_REPORT)
                .allow(POST, "/incidents/*/attachments", WHO_REPORT)
                .allow(GET, "/incidents/*/attachments/*", EVERYBODY)
                .allow(POST, "/incidents/*/attachments/*/withdrawal", Role.PRIVACY_OFFICER);
    }
}
