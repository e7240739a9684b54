package jp.ippo.evidence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.servers.TestServers;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database of a service with its real schema, in the hands of its superuser. */
final class HistoryOf {

    final String name;
    final JdbcTemplate jdbc;
    final DriverManagerDataSource database;
    private final SingleConnectionDataSource kept;

    private HistoryOf(String name) {
        var server = TestServers.postgres();
        this.name = name;
        this.database = new DriverManagerDataSource(server.jdbcUrl(name), server.user(), server.password());
        this.kept = new SingleConnectionDataSource(server.jdbcUrl(name), server.user(), server.password(), true);
        this.jdbc = new JdbcTemplate(kept);
    }

    static HistoryOf service(String service) {
        var name = "evidence_" + service + "_" + UUID.randomUUID().toString().substring(0, 8);
        TestServers.postgres().createDatabase(name);
        var made = new HistoryOf(name);
        made.migrate("db/door", "door_schema_history");
        made.migrate("db/delivery", "delivery_schema_history");
        made.migrate("db/" + service, "flyway_schema_history");
        return made;
    }

    private void migrate(String location, String table) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + location)
                .table(table)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** A copy to tamper with. Nobody may be connected to the original meanwhile. */
    HistoryOf copy() throws SQLException {
        kept.destroy();
        var copied = name + "_" + UUID.randomUUID().toString().substring(0, 8);
        var server = TestServers.postgres();
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + copied + " template " + name);
        }
        return new HistoryOf(copied);
    }

    void seal() {
        var chain = new Chain(JdbcClient.create(database));
        while (chain.sealNext(500) > 0)
            ;
    }

    Head head() {
        return new Chain(JdbcClient.create(database)).head();
    }

    Verdict verify(Head... anchors) throws SQLException {
        var heads = new ArrayList<String>();
        for (var anchor : anchors) heads.add(anchor.place() + ":" + anchor.hash());
        return new Verifier(database, line -> {}).verify(heads);
    }

    List<Covered> tables() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new RowComparison(connection, "public", new Findings(line -> {}))
                    .tables().stream()
                            .filter(table -> !table.name().equals("evidence_covered"))
                            .toList();
        }
    }

    /** As somebody with every right works who wants no trace: no trigger and no foreign key speaks. */
    void unseen(String... statements) {
        var all = new ArrayList<String>();
        all.add("set session_replication_role = replica");
        all.addAll(List.of(statements));
        all.add("reset timezone");
        all.add("set session_replication_role = origin");
        jdbc.execute(String.join(";\n", all));
    }
}
