package jp.ippo.notification.desk.monitor;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;

import jp.ippo.door.Rights;
import jp.ippo.notification.desk.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Everybody of the desk may watch; there is nothing to change. */
@Component
class MonitorRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(GET, "/monitor", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/monitor/stream", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/monitor/*/*/*", PRIVACY_OFFICER, APPROVER, AUDITOR);
    }

    @Bean
    static Signpost toTheMonitor() {
        return Signpost.onDesk(10, "/monitor", "monitor.nav");
    }
}
