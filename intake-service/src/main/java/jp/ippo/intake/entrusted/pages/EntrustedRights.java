package jp.ippo.intake.entrusted.pages;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import jp.ippo.door.Role;
import org.springframework.stereotype.Component;

/** As the incident itself: everybody reads, who reports settles. */
@Component
class EntrustedRights implements Rights {

    private static final Role[] EVERYBODY = Role.whoWorkOnCases();
    private static final Role[] WHO_REPORT = {Role.CLERK, Role.PRIVACY_OFFICER};

    @Override
    public void grant(Table table) {
        table.allow(GET, "/incidents/*/contractor", EVERYBODY)
                .allow(GET, "/incidents/*/contractor/request", EVERYBODY)
                .allow(POST, "/incidents/*/contractor/differences", WHO_REPORT)
                .allow(GET, "/api/incidents/*/contractor", EVERYBODY)
                .allow(POST, "/api/incidents/*/contractor/differences", WHO_REPORT);
    }
}
