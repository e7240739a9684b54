package jp.ippo.notification.desk.people;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jp.ippo.door.Rights;
import org.springframework.stereotype.Component;

/** The people of a case: counts for those who watch, changes for the office, a second person where one is needed. */
@Component
class PeopleRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(POST, "/api/cases/*/people", PRIVACY_OFFICER)
                .allow(GET, "/api/cases/*/people", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*/people/count", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/people/count", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/people/uploads", PRIVACY_OFFICER)
                .allow(GET, "/api/cases/*/people/uploads", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*/people/uploads/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(PATCH, "/api/cases/*/people/uploads/*", PRIVACY_OFFICER)
                .allow(DELETE, "/api/cases/*/people/uploads/*", PRIVACY_OFFICER)
                // a file without a header shows its first person here
                .allow(GET, "/api/cases/*/people/uploads/*/columns", PRIVACY_OFFICER)
                .allow(PUT, "/api/cases/*/people/uploads/*/columns", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/people/uploads/*/check", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/people/uploads/*/store", PRIVACY_OFFICER)
                .allow(GET, "/api/cases/*/people/accesses", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*/people/shredding", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/people/shredding", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/people/shredding/answer", APPROVER)
                .allow(GET, "/api/cases/*/people/held", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/people/held/*", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/people/held/*/answer", APPROVER)
                // the pages
                .allow(GET, "/cases/*/people", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/people/uploads/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/people/uploads", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/people/uploads/*/*", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/people/count", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/people/held/*", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/people/held/*/answer", APPROVER)
                .allow(POST, "/cases/*/people/shredding", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/people/shredding/answer", APPROVER);
    }
}
