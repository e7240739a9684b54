package jp.ippo.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.ippo.evidence.Finding.Kind;

/**
 * Makes everything anew: the digest of each row, each link of the chain, and the comparison with heads that were kept
 * elsewhere. Reads only, all of it as of one moment, in bounded memory; works beside a running service and on a restored
 * backup.
 */
public final class Verifier {

    private final DataSource database;
    private final Consumer<String> say;

    /** @param say takes progress and findings, line by line; nothing of what rows say */
    public Verifier(DataSource database, Consumer<String> say) {
        this.database = database;
        this.say = say;
    }

    /**
     * @param heads from outside, each as {@code place:hash}
     * @throws SQLException when the database cannot be read, which proves nothing
     */
    public Verdict verify(Collection<String> heads) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return verify(connection, heads.stream().map(Verifier::head).toList());
            } finally {
                connection.rollback();
            }
        }
    }

    private Verdict verify(Connection connection, Collection<Head> anchors) throws SQLException {
        var schema = schema(connection);
        var findings = new Findings(say);
        var links = new Ticker("links", say);
        var chain = new ChainWalk(anchors, findings, links);
        chain.walk(connection, schema);
        links.end();

        var comparison = new RowComparison(connection, schema, findings);
        var unlisted = new HashSet<>(chain.tables());
        long rows = 0;
        for (var table : comparison.tables()) {
            unlisted.remove(table.name());
            long compared = comparison.compare(table);
            say.accept("%,d rows of %s".formatted(compared, table.name()));
            rows += compared;
        }
        for (var table : unlisted)
            findings.add(Kind.TABLE_UNGUARDED, table, "", "the table was struck off the list of history tables");
        return new Verdict(
                chain.links(),
                rows,
                chain.unsealed(),
                chain.head().place(),
                chain.head().hash(),
                anchors.size(),
                findings.first(),
                findings.count());
    }

    /** The texts of rows depend on nothing but the rows, and only the server's own functions are found. */
    private static String schema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            String schema;
            try (var row = statement.executeQuery("select quote_ident(current_schema())")) {
                row.next();
                schema = row.getString(1);
            }
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local bytea_output = 'hex'");
            statement.execute("set local extra_float_digits = 1");
            statement.execute("set local intervalstyle = 'iso_8601'");
            statement.execute("set local search_path = pg_catalog");
            return schema;
        }
    }

    private static Head head(String written) {
        var parts = written.split(":", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("a head is written place:hash, as the printed sheet shows it");
        return new Head(Long.parseLong(parts[0]), parts[1]);
    }
}
