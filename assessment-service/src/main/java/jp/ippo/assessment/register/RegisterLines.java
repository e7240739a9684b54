package jp.ippo.assessment.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.door.Onlooker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register, as far as whoever asks may see it. */
@Component
class RegisterLines {

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
        var conditions = conditions(search);
        return jdbc.sql("select * from register_entry "
                        + "where " + String.join(" and ", conditions)
                        + " order by known_on desc, incident_id desc limit :limit")
                .withFetchSize(500)
                .param("body", search.body())
                .param("begins", begins(search.fiscalYear()))
                .param("ends", begins(search.fiscalYear() == null ? null : search.fiscalYear() + 1))
                .param("duty", search.duty())
                .param("drill", search.drill())
                .param("outcome", search.wantedOutcome())
                .param("after", search.after())
                .param("limit", limit)
                .params(Onlooker.now().parameters())
                .query(RegisterLines::line);
    }

    /** Only what is asked for, so that the database sees which index leads there. */
    private static List<String> conditions(Search search) {
        var all = new ArrayList<String>();
        all.add(Judgements.NOT_HIDDEN);
        if (search.body() != null) all.add("body_code = :body");
        // As days, in which the register is ordered.
        if (search.fiscalYear() != null) all.add("known_on >= :begins and known_on < :ends");
        if (search.duty() != null) all.add("duty = :duty");
        if (search.drill() != null) all.add("drill = :drill");
        if (search.wantedOutcome() != null) all.add("outcomes @> array[cast(:outcome as text)]");
        if (search.after() != null)
            all.add("(known_on, incident_id) <"
                    + " (select known_on, incident_id from register_entry where incident_id = :after)");
        return all;
    }

    private static @Nullable LocalDate begins(@Nullable Integer fiscalYear) {
        return fiscalYear == null ? null : LocalDate.of(Math.max(1, Math.min(fiscalYear, 9999)), Month.APRIL, 1);
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
