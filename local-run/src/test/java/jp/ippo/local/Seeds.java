package jp.ippo.local;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Years of incidents, multiplied by SQL from one that really walked: the same ids in all three databases, ten years, two
 * hundred departments, everything open. Left out: what a running system does not keep (sent rows of the outbox), and the
 * texts of the drafts, which only the page of that case reads. The first hundred await a person and are of a body of their
 * own, so that each page is full from a hundred on and compares with itself.
 */
final class Seeds {

    private static final List<String> DATABASES = List.of("intake", "assessment", "notification");

    /** Nothing is measured meanwhile, and nobody needs what a fall of the machine would take. */
    private static final List<String> READY_TO_LOSE = List.of(
            "fsync = off",
            "full_page_writes = off",
            "max_wal_size = '2GB'",
            "checkpoint_timeout = '1h'",
            "autovacuum = off");

    private final Addresses servers;
    private final UUID template;
    private int there;

    Seeds(Addresses servers, UUID template) {
        this.servers = servers;
        this.template = template;
    }

    /** Until there are so many. */
    void grow(int size) throws Exception {
        if (size <= there) return;
        long begun = System.nanoTime();
        settings("alter system set ", READY_TO_LOSE);
        var setAside = new LinkedHashMap<SeededTable, IndexesSetAside>();
        for (var table : SeededTable.ALL) {
            try (var connection = connect(table.database())) {
                setAside.put(table, new IndexesSetAside(connection, table.name()));
            }
        }
        inParallel(setAside.entrySet().stream()
                .<Callable<Void>>map(one -> () -> lay(one.getKey(), one.getValue(), size))
                .toList());
        settings("alter system reset ", READY_TO_LOSE);
        written();
        there = size;
        System.out.printf("%,d incidents are there after %.0f s%n", size, (System.nanoTime() - begun) / 1e9);
    }

    private Void lay(SeededTable table, IndexesSetAside indexes, int size) throws SQLException {
        long begun = System.nanoTime();
        try (var connection = connect(table.database());
                var statement = connection.createStatement()) {
            // The rules that these triggers keep were kept by the walk that is copied.
            statement.execute("set session_replication_role = replica");
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute(table.insert(there + 1, size, template.toString()));
            long laid = System.nanoTime();
            indexes.buildAgain(connection);
            // The long texts have no row that died; to read them all again would only take time, now or while it is
            // measured.
            statement.execute("alter table " + table.name() + " set (toast.autovacuum_enabled = false)");
            statement.execute("vacuum (analyze, process_toast false) " + table.name());
            System.out.printf(
                    "%,9d of %s.%s: rows %.1f s, indexes %.1f s%n",
                    size, table.database(), table.name(), (laid - begun) / 1e9, (System.nanoTime() - laid) / 1e9);
        }
        return null;
    }

    private static void inParallel(List<Callable<Void>> work) throws Exception {
        var workers =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        try {
            for (var one : workers.invokeAll(work)) one.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            workers.shutdown();
        }
    }

    private void settings(String change, List<String> settings) throws SQLException {
        var statements = new ArrayList<String>();
        for (var one : settings)
            statements.add(change + (change.contains("reset") ? one.substring(0, one.indexOf(' ')) : one));
        statements.add("select pg_reload_conf()");
        try (var connection = connect("intake");
                var statement = connection.createStatement()) {
            for (var one : statements) statement.execute(one);
        }
    }

    /** What waits to be written would hold up the commits that are measured. */
    private void written() throws SQLException, IOException, InterruptedException {
        for (var database : DATABASES) {
            try (var connection = connect(database);
                    var statement = connection.createStatement()) {
                statement.execute("analyze");
                statement.execute("checkpoint");
            }
        }
        new ProcessBuilder("sync").start().waitFor();
    }

    /** The id of one of them. */
    UUID one() throws SQLException {
        try (var connection = connect("notification");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select md5('seed ' || " + Math.max(1, there / 2) + ")::uuid")) {
            row.next();
            return there == 0 ? template : row.getObject(1, UUID.class);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                servers.jdbcUrl().apply(database), servers.databaseUser(), servers.databasePassword());
    }
}
