package jp.ippo.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * 記録の控え: what a row of history said when it was written.
 *
 * @param key primary key of the row, as a JSON array
 * @param digest of the row, hexadecimal
 * @param writtenAt microseconds since 1970, by the database's clock
 * @param by account that was signed in, null for what no request caused
 * @param from network address of the request, null likewise
 */
record Entry(
        long number,
        String table,
        String key,
        String digest,
        long writtenAt,
        @Nullable String by,
        @Nullable String from) {

    static final String COLUMNS = """
            entry, table_name, row_key, encode(row_digest, 'hex') as digest,
            (extract(epoch from written_at) * 1000000)::bigint as written_at, acted_by, acted_from
            """;

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("entry"),
                row.getString("table_name"),
                row.getString("row_key"),
                row.getString("digest"),
                row.getLong("written_at"),
                row.getString("acted_by"),
                row.getString("acted_from"));
    }
}
