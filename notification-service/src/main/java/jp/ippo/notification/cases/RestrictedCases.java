package jp.ippo.notification.cases;

import jp.ippo.door.Refused;
import jp.ippo.door.RestrictedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 閲覧制限 as this service heard it: what the guard of the addresses asks. */
@Component
class RestrictedCases extends RestrictedRows {

    RestrictedCases(JdbcClient jdbc) {
        super(jdbc, "case_file");
    }

    @Override
    public Refused notThere(String room) {
        return CaseFiles.noSuchCase();
    }
}
