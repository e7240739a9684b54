package jp.ippo.servers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database, seen from a client. */
record Database(RealPostgres server, String name) {

    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(name), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(name), server.user(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
