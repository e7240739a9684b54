package jp.ippo.notification.desk.letters;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import org.springframework.stereotype.Component;

/** Names and addresses leave through the office alone; numbers are for everybody who watches the case. */
@Component
class LettersRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(GET, "/api/cases/*/letters", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/letters", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/letters/not-reached.csv", PRIVACY_OFFICER)
                .allow(GET, "/cases/*/letters/not-reached.xlsx", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/letters/batches", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/letters/batches/*/approval", APPROVER)
                .allow(POST, "/cases/*/letters/batches/*/withdrawal", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/cases/*/letters/batches/*/posting", PRIVACY_OFFICER)
                .allow(GET, "/cases/*/letters/batches/*/sample.pdf", PRIVACY_OFFICER, APPROVER)
                .allow(GET, "/cases/*/letters/batches/*/control-sheet.pdf", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/letters/batches/*/manifest.json", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/letters/batches/*/files/*/letters.pdf", PRIVACY_OFFICER)
                .allow(GET, "/cases/*/letters/batches/*/files/*/letters.csv", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/letters/contacts", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/letters/returns", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/letters/substitutes", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/letters/substitutes/*/answer", APPROVER);
    }
}
