package jp.ippo.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of one table, taken away while many rows are laid down and built again afterwards: sorting once is far cheaper
 * than finding the place of each row. One that a foreign key of another table leans on stays.
 */
final class IndexesSetAside {

    private static final String FOUND = """
            select coalesce('alter table ' || i.indrelid::regclass || ' drop constraint ' || quote_ident(c.conname),
                    'drop index ' || i.indexrelid::regclass),
                coalesce('alter table ' || i.indrelid::regclass || ' add constraint ' || quote_ident(c.conname) || ' '
                    || pg_get_constraintdef(c.oid), pg_get_indexdef(i.indexrelid))
            from pg_index i
            left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype in ('p', 'u')
            where i.indrelid = ?::regclass and not exists (
                select from pg_constraint f where f.conindid = i.indexrelid and f.contype = 'f')
            order by i.indexrelid
            """;

    private final List<String> again = new ArrayList<>();

    IndexesSetAside(Connection connection, String table) throws SQLException {
        try (var asked = connection.prepareStatement(FOUND);
                var statement = connection.createStatement()) {
            asked.setString(1, table);
            var taken = new ArrayList<String>();
            try (var row = asked.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1));
                    again.add(row.getString(2));
                }
            }
            for (var one : taken) statement.execute(one);
        }
    }

    void buildAgain(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var one : again) statement.execute(one);
        }
    }
}
