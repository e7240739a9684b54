package jp.ippo.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.ippo.evidence.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Compares each row of a history table with what its entry says. The digests are made by the server's built-in functions
 * alone: what somebody may have put into this database is not asked.
 */
final class RowComparison {

    private static final int PAGE = 1000;

    private final Connection connection;
    private final String schema;
    private final Findings findings;

    RowComparison(Connection connection, String schema, Findings findings) {
        this.connection = connection;
        this.schema = schema;
        this.findings = findings;
    }

    /** The list of the tables under the chain, which is itself under it. */
    List<Covered> tables() throws SQLException {
        var tables = new ArrayList<Covered>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + schema
                        + ".evidence_covered order by table_name = 'evidence_covered' desc, table_name")) {
            while (rows.next())
                tables.add(new Covered(
                        rows.getString("table_name"),
                        List.of((String[]) rows.getArray("key_columns").getArray()),
                        List.of((String[]) rows.getArray("left_out").getArray()),
                        rows.getString("settled_when")));
        }
        return tables;
    }

    /** @return how many rows of the table are history */
    long compare(Covered table) throws SQLException {
        if (!exists(table)) {
            findings.add(Kind.TABLE_UNGUARDED, table.name(), "", "the table is gone");
            return 0;
        }
        guards(table);
        try (var statement = connection.prepareStatement(table.comparison(schema))) {
            statement.setString(1, table.name());
            statement.setFetchSize(PAGE);
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    judge(
                            table.name(),
                            rows.getString("row_key"),
                            rows.getLong("times"),
                            rows.getString("written"),
                            rows.getString("there"));
            }
        }
        return count(table);
    }

    private void judge(String table, String key, long times, @Nullable String written, @Nullable String there) {
        if (written == null) findings.add(Kind.ROW_SLIPPED_IN, table, key, "the row is there and has no entry");
        else if (there == null)
            findings.add(Kind.ROW_REMOVED, table, key, "the row has an entry and is gone, or is no longer settled");
        else if (times > 1) findings.add(Kind.ROW_REPLACED, table, key, "the row was written " + times + " times");
        else findings.add(Kind.ROW_CHANGED, table, key, "the row says something else than when it was written");
    }

    private boolean exists(Covered table) throws SQLException {
        try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table.qualified(schema));
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Who changes rows unseen has to switch the triggers off first, and may forget to switch them on again. */
    private void guards(Covered table) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select count(*) filter (where tgname = ?) = 1 and count(*) filter (where tgtype & 32 <> 0) > 0
                   and count(*) filter (where tgtype & 2 <> 0 and tgtype & 16 <> 0 and tgtype & 8 <> 0) > 0
                from pg_trigger where tgrelid = to_regclass(?) and not tgisinternal and tgenabled in ('O', 'A')
                """)) {
            statement.setString(1, table.name() + "_evidence");
            statement.setString(2, table.qualified(schema));
            try (var row = statement.executeQuery()) {
                if (row.next() && row.getBoolean(1)) return;
            }
        }
        findings.add(
                Kind.TABLE_UNGUARDED, table.name(), "", "triggers that keep or refuse are missing or switched off");
    }

    private long count(Covered table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(table.count(schema))) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
