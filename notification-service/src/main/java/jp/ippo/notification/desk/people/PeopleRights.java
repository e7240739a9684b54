package jp.ippo.notification.desk.people;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import org.springframework.stereotype.Component;

/** The people of a case: counts for those who watch, changes for the office, a second person where one is needed. */
@Component
class PeopleRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(POST, "/api/cases/*/people", PRIVACY_OFFICER)
                .allow(GET, "/api/cases/*/people", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*/people/held", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/people/held/*", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/people/held/*/answer", APPROVER);
    }
}
