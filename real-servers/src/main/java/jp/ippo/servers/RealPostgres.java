package jp.ippo.servers;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** A running PostgreSQL 18 in which each service gets a database of its own. */
public final class RealPostgres implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String DUPLICATE_DATABASE = "42P04";

    private final String address;
    private final String user;
    private final String password;
    private final Runnable stop;

    RealPostgres(String address, String user, String password, Runnable stop) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.stop = new Once(stop);
    }

    /**
     * Starts PostgreSQL beside this JVM, reachable from this machine only. Every commit is on the disk before it is
     * confirmed.
     *
     * @param dataDir where its data lives; the same directory continues the same databases. If an earlier JVM was
     *     killed and left its server running there, that server is stopped first
     * @param port where clients connect; 0 takes a free one
     */
    public static RealPostgres embedded(Path dataDir, int port) {
        return start(dataDir, port, PostgresSettings.durable());
    }

    /** For tests only: fast, and ready to lose everything with the machine. */
    static RealPostgres forgetful(Path dataDir) {
        return start(dataDir, 0, PostgresSettings.forgetful());
    }

    private static RealPostgres start(Path dataDir, int wanted, List<String> settings) {
        QuietLog.apply();
        var port = wanted == 0 ? FreePort.find() : wanted;
        var cluster = PostgresCluster.start(dataDir, port, settings);
        return new RealPostgres(
                PostgresSettings.HOST + ":" + port, PostgresCluster.USER, PostgresCluster.PASSWORD, cluster::stop);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Makes an empty database of this name unless there is one already. */
    public void createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw new IllegalStateException("no database " + name, e);
            }
        }
    }

    /** Stops the server and waits until its data is written. */
    @Override
    public void close() {
        stop.run();
    }
}
