package jp.ippo.evidence;

import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;

import jp.ippo.door.Rights;

/** The head of the chain is for those who hold it against the history. */
class EvidenceRights implements Rights {

    @Override
    public void grant(Table table) {
        table.allow(GET, "/evidence", PRIVACY_OFFICER, AUDITOR).allow(GET, "/api/evidence", PRIVACY_OFFICER, AUDITOR);
    }
}
