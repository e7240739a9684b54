package jp.ippo.notification.desk.commission;

import static jp.ippo.door.Role.APPROVER;
import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.ippo.door.Rights;
import org.springframework.stereotype.Component;

/** The officer writes and records, the second person signs and approves, the auditor reads. */
@Component
class ReportRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(GET, "/api/cases/*/reports", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/api/cases/*/reports/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/reports/*/begun", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/reports/*/signed", APPROVER)
                .allow(POST, "/api/cases/*/reports/*/filed", PRIVACY_OFFICER)
                .allow(GET, "/api/cases/*/report-entries", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/report-entries", PRIVACY_OFFICER)
                .allow(GET, "/api/cases/*/report-differences", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/api/cases/*/report-withdrawals", PRIVACY_OFFICER)
                .allow(POST, "/api/cases/*/report-withdrawals/*/approved", APPROVER)
                .allow(POST, "/api/cases/*/report-withdrawals/*/stopped", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/api/cases/*/report-withdrawals/*/withdrawn", PRIVACY_OFFICER)
                // the pages
                .allow(GET, "/cases/*/report", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/report/begun", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/report/signed", APPROVER)
                .allow(POST, "/cases/*/report/withdrawals", PRIVACY_OFFICER)
                .allow(POST, "/cases/*/report/withdrawals/*/approved", APPROVER)
                .allow(POST, "/cases/*/report/withdrawals/*/stopped", PRIVACY_OFFICER, APPROVER)
                .allow(POST, "/cases/*/report/withdrawals/*/withdrawn", PRIVACY_OFFICER)
                .allow(GET, "/cases/*/report/differences", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/report/entries", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/report/entries/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/report/entries/*", PRIVACY_OFFICER)
                .allow(GET, "/cases/*/reports/*", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/reports/*/word", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(GET, "/cases/*/reports/*/transcription", PRIVACY_OFFICER, APPROVER, AUDITOR)
                .allow(POST, "/cases/*/reports/*/filed", PRIVACY_OFFICER);
    }
}
