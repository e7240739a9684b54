package jp.ippo.intake.contractorreport.pages;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import jp.ippo.door.Role;
import org.springframework.stereotype.Component;

/** The office gives out links and deals with reports; a clerk takes over those under a contract of the own department. */
@Component
class ReportRights implements Rights {

    private static final Role[] EVERYBODY = Role.whoWorkOnCases();
    private static final Role[] WHO_REPORT = {Role.CLERK, Role.PRIVACY_OFFICER};
    private static final Role[] OFFICES = {Role.PRIVACY_OFFICER, Role.APPROVER, Role.AUDITOR};

    @Override
    public void grant(Table table) {
        table.allow(GET, "/contractor-reports", EVERYBODY)
                .allow(GET, "/contractor-reports/*", EVERYBODY)
                .allow(POST, "/contractor-reports/*/takeover", WHO_REPORT)
                .allow(POST, "/contractor-reports/*/set-aside", Role.PRIVACY_OFFICER)
                .allow(GET, "/contractor-links", OFFICES)
                .allow(POST, "/contractor-links", Role.PRIVACY_OFFICER)
                .allow(POST, "/contractor-links/*/revocation", Role.PRIVACY_OFFICER)
                .allow(GET, "/api/contractor-links", OFFICES)
                .allow(POST, "/api/contractor-links", Role.PRIVACY_OFFICER)
                .allow(POST, "/api/contractor-links/*/revocation", Role.PRIVACY_OFFICER)
                .allow(GET, "/api/contractor-reports", EVERYBODY)
                .allow(GET, "/api/contractor-reports/*", EVERYBODY);
    }
}
