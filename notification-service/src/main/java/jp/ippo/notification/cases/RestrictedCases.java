package jp.ippo.notification.cases;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.ippo.door.Onlooker;
import jp.ippo.door.Refused;
import jp.ippo.door.Restrictions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 閲覧制限 as this service heard it: what the guard of the addresses asks. */
@Component
class RestrictedCases implements Restrictions {

    private final JdbcClient jdbc;

    RestrictedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> hiddenFrom(Onlooker onlooker) {
        return new HashSet<>(jdbc.sql("select incident_id from case_file where access_accounts is not null and not "
                        + Onlooker.MAY_SEE)
                .params(onlooker.parameters())
                .query(UUID.class)
                .list());
    }

    @Override
    public boolean hides(UUID incident, Onlooker onlooker) {
        return jdbc.sql("select not " + Onlooker.MAY_SEE + " from case_file where incident_id = :incident")
                .params(onlooker.parameters())
                .param("incident", incident)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public Refused notThere(String room) {
        return CaseFiles.noSuchCase();
    }
}
