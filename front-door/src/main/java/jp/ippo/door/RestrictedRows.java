package jp.ippo.door;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 閲覧制限 in a service's own table of cases: {@code incident_id}, and the columns {@link Onlooker#MAY_SEE} asks. */
public abstract class RestrictedRows implements Restrictions {

    private final JdbcClient jdbc;
    private final String table;

    protected RestrictedRows(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public final Set<UUID> hiddenFrom(Onlooker onlooker) {
        return new HashSet<>(jdbc.sql("select incident_id from " + table + " where access_accounts is not null and not "
                        + Onlooker.MAY_SEE)
                .params(onlooker.parameters())
                .query(UUID.class)
                .list());
    }

    @Override
    public final boolean hides(UUID incident, Onlooker onlooker) {
        return jdbc.sql("select not " + Onlooker.MAY_SEE + " from " + table + " where incident_id = :incident")
                .params(onlooker.parameters())
                .param("incident", incident)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
