package jp.ippo.assessment.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportingBody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All versions of all bodies; nothing is ever overwritten. */
@Component
public class Bodies {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Bodies(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The version that counts for an incident known on the day; empty for a body that is not registered by then. */
    public Optional<Body> on(String code, LocalDate knownOn) {
        return jdbc.sql("""
                select * from body_version where code = ? and valid_from <= ?
                order by valid_from desc, version desc limit 1
                """).params(code, knownOn).query(this::body).optional();
    }

    /** The newest version of each. */
    List<Body> newest() {
        return jdbc.sql("select distinct on (code) * from body_version order by code, version desc")
                .query(this::body)
                .list();
    }

    /** All versions of one, newest first. */
    List<Body> versions(String code) {
        return jdbc.sql("select * from body_version where code = ? order by version desc")
                .param(code)
                .query(this::body)
                .list();
    }

    /** Records the next version. */
    @Transactional
    Body record(String code, BodiesController.Change change, String by) {
        // Two officers at once: the second waits and gets the number after the first's.
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(code)
                .query()
                .singleRow();
        int version = versions(code).stream().mapToInt(Body::version).max().orElse(0) + 1;
        jdbc.sql("""
                insert into body_version (code, version, name, kind, ordinance_defines, ordinance_name, ordinance_items,
                                          contact, officers, valid_from, reason, recorded_by, recorded_at)
                values (:code, :version, :name, :kind, :defines, :ordinance, :items,
                        :contact, :officers, :from, :reason, :by, :at)
                """)
                .param("code", code)
                .param("version", version)
                .param("name", change.name())
                .param("kind", change.kind().name())
                .param("defines", change.ordinance().defines().name())
                .param("ordinance", change.ordinance().name())
                .param("items", change.ordinance().items().toArray(String[]::new))
                .param("contact", change.contact())
                .param("officers", json.writeValueAsString(change.officers()))
                .param("from", change.validFrom())
                .param("reason", change.reason())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return versions(code).get(0);
    }

    private Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                ReportingBody.Kind.valueOf(row.getString("kind")),
                new Body.Ordinance(
                        Answer.valueOf(row.getString("ordinance_defines")),
                        row.getString("ordinance_name"),
                        List.of((String[]) row.getArray("ordinance_items").getArray())),
                row.getString("contact"),
                List.of(json.readValue(row.getString("officers"), Body.Officer[].class)),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                row.getString("recorded_by"));
    }
}
