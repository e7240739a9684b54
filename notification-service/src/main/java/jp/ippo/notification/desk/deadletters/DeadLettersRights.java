package jp.ippo.notification.desk.deadletters;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Everybody of the desk sees them; the office acts; a discard is confirmed by a second person of the office or an approver. */
@Component
class DeadLettersRights implements Rights {

    @Override
    public void grant(Table table) {
        grant(table, "/dead-letters");
        grant(table, "/api/dead-letters");
    }

    private static void grant(Table table, String room) {
        table.allow(GET, room, PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, room + "/*/*/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, room + "/*/*/*/replay", PRIVACY_OFFICER)
                .allow(POST, room + "/*/*/*/discard", PRIVACY_OFFICER)
                .allow(POST, room + "/*/*/*/discard/confirmation", PRIVACY_OFFICER, APPROVER);
    }

    @Bean
    static Signpost toTheDeadLetters() {
        return Signpost.onDesk(11, "/dead-letters", "dead-letters.nav");
    }
}
