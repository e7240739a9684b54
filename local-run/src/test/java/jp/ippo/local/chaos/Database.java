package jp.ippo.local.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.ippo.servers.RealPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL all of whose processes die at once, and that comes back over the same data on the same port. */
final class Database implements Component {

    private final Path directory;
    private final int port = Ports.free();
    private final Random random = new Random();
    private volatile RealPostgres server;

    Database(Path directory) {
        this.directory = directory;
        this.server = RealPostgres.embedded(directory, port);
    }

    RealPostgres server() {
        return server;
    }

    /** A connection for each question: none to be broken by a kill. */
    JdbcClient jdbc(String database) {
        return JdbcClient.create(
                new DriverManagerDataSource(server.jdbcUrl(database), server.user(), server.password()));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /** The backends too: nothing is written out, only what reached the log of the database counts. */
    @Override
    public synchronized void kill() {
        try {
            var pid = Files.readAllLines(directory.resolve("data/postmaster.pid"))
                    .get(0)
                    .strip();
            var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            var all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (var process : all) process.onExit().get(30, TimeUnit.SECONDS);
            TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(1_500));
        } catch (Exception failed) {
            throw new IllegalStateException("the database cannot be killed", failed);
        }
        try {
            server.close();
        } catch (RuntimeException nothingToStop) {
            // lets go of the directory all the same
        }
        server = RealPostgres.embedded(directory, port);
    }

    @Override
    public boolean answers() {
        try {
            return jdbc("postgres").sql("select 1").query(Integer.class).single() == 1;
        } catch (RuntimeException away) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
