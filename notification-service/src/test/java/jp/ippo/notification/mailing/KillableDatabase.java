package jp.ippo.notification.mailing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.ippo.servers.RealPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL all of whose processes die at once, and that comes back over the same data on the same port. */
final class KillableDatabase implements AutoCloseable {

    static final String NAME = "notification";

    private final Path directory;
    private final int port;
    private volatile RealPostgres server;

    KillableDatabase(Path directory) throws IOException {
        this.directory = directory;
        this.port = SmtpSink.freePort();
        this.server = RealPostgres.embedded(directory, port);
        server.createDatabase(NAME);
    }

    RealPostgres server() {
        return server;
    }

    /** A connection for each question: none to be broken by a kill. */
    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(NAME), server.user(), server.password()));
    }

    /** {@code kill -9}, the backends too: nothing is written out, only what reached the log of the database counts. */
    void kill() throws Exception {
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                        .get(0)
                        .strip()))
                .orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var process : all) process.onExit().get(30, TimeUnit.SECONDS);
    }

    void restart() {
        try {
            server.close();
        } catch (RuntimeException nothingToStop) {
            // lets go of the directory all the same
        }
        server = RealPostgres.embedded(directory, port);
    }

    @Override
    public void close() {
        server.close();
    }
}
