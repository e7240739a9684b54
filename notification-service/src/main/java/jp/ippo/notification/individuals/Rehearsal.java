package jp.ippo.notification.individuals;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.individuals.Duplicates.Group;
import jp.ippo.notification.individuals.Duplicates.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list that is tried and not stored: only the marks are kept, and only until the transaction ends. */
public final class Rehearsal implements AutoCloseable {

    private static final int LISTED = 100;
    private static final int BYTES_OF_A_ROW = 150;

    private final UUID incidentId;
    private final IncidentKey key;
    private final JdbcClient jdbc;
    private final BinaryCopy copy;
    private final Sealers<Newcomer> sealers;
    private final Runnable release;

    Rehearsal(UUID incidentId, IncidentKey key, JdbcClient jdbc, Connection connection, Runnable release) {
        this.incidentId = incidentId;
        this.key = key;
        this.jdbc = jdbc;
        this.release = release;
        try {
            jdbc.sql("""
                    create temporary table rehearsed
                        (line int not null, email_mark bytea, person_mark bytea, household_mark bytea) on commit drop
                    """).update();
            copy = new BinaryCopy(connection, "rehearsed (line, email_mark, person_mark, household_mark)");
            sealers = new Sealers<>(this::rows, copy);
        } catch (SQLException fault) {
            release.run();
            throw new IllegalStateException("the database takes nobody", fault);
        }
    }

    private record Newcomer(int line, PersonalData person) {}

    public void add(int line, PersonalData person) throws IOException {
        sealers.add(new Newcomer(line, person));
    }

    private CopyRows rows(List<Newcomer> block) {
        var rows = new CopyRows(block.size() * BYTES_OF_A_ROW);
        for (var one : block) {
            var marks = Marks.of(one.person(), key);
            rows.row(4)
                    .field(one.line())
                    .field(marks.email())
                    .field(marks.person())
                    .field(marks.household());
        }
        return rows;
    }

    public Duplicates finish() throws IOException {
        sealers.finish();
        return new Duplicates(group("email_mark"), group("person_mark"), group("household_mark"));
    }

    private Group group(String mark) {
        var total = new long[1];
        var first = jdbc.sql("""
                with known as (
                    select distinct %1$s as mark from person where incident_id = ? and %1$s is not null),
                here as (
                    select line, min(line) over (partition by %1$s) as first_line, known.mark is not null as elsewhere
                    from rehearsed left join known on known.mark = %1$s where %1$s is not null)
                select line, first_line, elsewhere, count(*) over () as total from here
                where elsewhere or line > first_line order by line limit %2$d
                """.formatted(mark, LISTED))
                .param(incidentId)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return new Seen(row.getInt("line"), row.getInt("first_line"), row.getBoolean("elsewhere"));
                })
                .list();
        return new Group(total[0], first);
    }

    @Override
    public void close() throws SQLException {
        sealers.close();
        try {
            copy.close();
        } finally {
            release.run();
        }
    }
}
