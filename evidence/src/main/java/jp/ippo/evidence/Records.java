package jp.ippo.evidence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of history that concern one incident, with what the chain says of each: enough to check them without us. */
public class Records {

    /** Where Flyway puts a service's tables. */
    private static final String SCHEMA = "public";

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Sealer sealer;

    Records(DataSource database, Sealer sealer) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.sealer = sealer;
    }

    /** So that what was just done has its place in the chain; unless another instance is sealing at this moment. */
    public void sealWhatWaits() {
        sealer.sealAll();
    }

    /**
     * @param text of the row, byte for byte what was digested
     * @param digest SHA-256 of the text when the row was written, hexadecimal
     * @param place in the chain, null while the entry is not sealed
     * @param head of the chain there
     */
    public record Held(
            String key,
            String text,
            String digest,
            String writtenAt,
            @Nullable String by,
            @Nullable String from,
            @Nullable Long place,
            @Nullable String head) {}

    /** @param head hash of the last link, zeros before the first */
    public record End(long place, String head) {}

    public End end() {
        var head = new Chain(JdbcClient.create(database)).head();
        return new End(head.place(), head.hash());
    }

    /**
     * By table, in the order of the chain. Tables that say something about single persons are left out: what becomes of
     * people is counted elsewhere.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, List<Held>> of(UUID incidentId) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            // As the digests were made.
            jdbc.execute("set local timezone = 'UTC'");
            jdbc.execute("set local bytea_output = 'hex'");
            var comparison = new RowComparison(connection, SCHEMA, new Findings(nothing -> {}));
            var found = new TreeMap<String, List<Held>>();
            for (var table : comparison.tables()) {
                if (!isOfCasesOnly(table.name())) continue;
                var rows = rows(table, incidentId);
                if (!rows.isEmpty()) found.put(table.name(), rows);
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException("the list of history tables cannot be read", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private boolean isOfCasesOnly(String table) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select bool_or(attname = 'incident_id')
                       and not bool_or(attname in ('person_id', 'people') and atttypid in ('uuid'::regtype, 'uuid[]'::regtype))
                from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
                """, Boolean.class, table));
    }

    private List<Held> rows(Covered table, UUID incidentId) {
        return new ArrayList<>(jdbc.query(
                """
                with r as (select %1$s as row_key, %2$s as text from %3$s r where r.incident_id = ?)
                select r.row_key, r.text, encode(e.row_digest, 'hex') as digest, e.written_at::text as written_at,
                       e.acted_by, e.acted_from, e.place, encode(e.head, 'hex') as head
                from evidence_entry e join r using (row_key) where e.table_name = ? order by e.place nulls last, e.entry
                """.formatted(table.key(), table.text(), table.qualified(SCHEMA)),
                (row, n) -> new Held(
                        row.getString("row_key"),
                        row.getString("text"),
                        row.getString("digest"),
                        row.getString("written_at"),
                        row.getString("acted_by"),
                        row.getString("acted_from"),
                        row.getObject("place", Long.class),
                        row.getString("head")),
                incidentId,
                table.name()));
    }
}
