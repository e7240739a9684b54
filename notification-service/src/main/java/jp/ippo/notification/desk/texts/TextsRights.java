package jp.ippo.notification.desk.texts;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import org.springframework.stereotype.Component;

/** Who may read, write and approve the texts. */
@Component
class TextsRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(GET, "/api/cases/*/texts", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/texts", PRIVACY_OFFICER, APPROVER, AUDITOR)
                // a text, and its files
                .allow(GET, "/cases/*/texts/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/texts/facts", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/texts/*", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/texts/*/draft", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/texts/*/approval", APPROVER)
                .allow(POST, "/cases/*/texts/*/mailing", PRIVACY_OFFICER);
    }
}
