package jp.ippo.intake.contractorevent.pages;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jp.ippo.door.Rights;
import jp.ippo.door.Role;
import org.springframework.stereotype.Component;

/** An event names several bodies: the offices see it, the privacy office keeps it, a clerk works on the own incident. */
@Component
class EventRights implements Rights {

    private static final Role[] OFFICES = {Role.PRIVACY_OFFICER, Role.APPROVER, Role.AUDITOR};

    @Override
    public void grant(Table table) {
        table.allow(GET, "/contractor-events", OFFICES)
                .allow(GET, "/contractor-events/new", Role.PRIVACY_OFFICER)
                .allow(POST, "/contractor-events/new", Role.PRIVACY_OFFICER)
                .allow(GET, "/contractor-events/*", OFFICES)
                .allow(GET, "/contractor-events/*/edit", Role.PRIVACY_OFFICER)
                .allow(POST, "/contractor-events/*/edit", Role.PRIVACY_OFFICER)
                .allow(GET, "/contractor-events/*/bodies/new", Role.PRIVACY_OFFICER)
                .allow(POST, "/contractor-events/*/bodies/new", Role.PRIVACY_OFFICER)
                .allow(GET, "/api/contractor-events", OFFICES)
                .allow(POST, "/api/contractor-events", Role.PRIVACY_OFFICER)
                .allow(GET, "/api/contractor-events/*", OFFICES)
                .allow(PUT, "/api/contractor-events/*/shared", Role.PRIVACY_OFFICER)
                .allow(POST, "/api/contractor-events/*/bodies", Role.PRIVACY_OFFICER);
    }
}
