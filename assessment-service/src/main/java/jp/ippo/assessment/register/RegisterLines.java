package jp.ippo.assessment.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register. */
@Component
class RegisterLines {

    private static final String QUERY = """
            select * from register_entry
            where (cast(:body as text) is null or body_code = :body)
              and (cast(:year as int) is null or fiscal_year = :year)
              and (cast(:duty as text) is null or duty = :duty)
              and (cast(:drill as boolean) is null or drill = :drill)
              and (cast(:outcome as text) is null or outcomes @> array[cast(:outcome as text)])
              and (cast(:after as uuid) is null or (known_on, incident_id) <
                   (select known_on, incident_id from register_entry where incident_id = cast(:after as uuid)))
            order by known_on desc, incident_id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    RegisterLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RegisterLine> find(Search search, int limit) {
        return query(search, limit).list();
    }

    /** All of them, without holding them in memory; to be closed. */
    Stream<RegisterLine> stream(Search search) {
        return query(search, Integer.MAX_VALUE).stream();
    }

    private JdbcClient.MappedQuerySpec<RegisterLine> query(Search search, int limit) {
        return jdbc.sql(QUERY)
                .withFetchSize(500)
                .param("body", search.body())
                .param("year", search.fiscalYear())
                .param("duty", search.duty())
                .param("drill", search.drill())
                .param("outcome", search.wantedOutcome())
                .param("after", search.after())
                .param("limit", limit)
                .query(RegisterLines::line);
    }

    private static RegisterLine line(ResultSet row, int number) throws SQLException {
        return new RegisterLine(
                row.getObject("incident_id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getString("body_code"),
                row.getString("body_name"),
                row.getString("department"),
                row.getString("cause"),
                row.getObject("known_on", LocalDate.class),
                row.getInt("fiscal_year"),
                (Integer) row.getObject("at_most"),
                row.getString("duty"),
                row.getString("severity"),
                List.of((String[]) row.getArray("outcomes").getArray()),
                row.getObject("final_due", LocalDate.class),
                row.getTimestamp("judged_at").toInstant(),
                row.getBoolean("drill"));
    }
}
