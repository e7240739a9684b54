package jp.ippo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One directory with a PostgreSQL cluster in it: made once, started and stopped with PostgreSQL's own programs.
 *
 * <p>zonky's {@code EmbeddedPostgres} would do most of this, but it switches {@code fsync} off for good, and it stops
 * the server in a shutdown hook of its own while the services are still writing. We take its archives and keep the
 * order of starting and stopping in our hands.
 */
final class PostgresCluster {

    static final String USER = "postgres";
    /** No secret: the server answers this machine only, and both lanes of the tests should ask for a password. */
    static final String PASSWORD = "postgres";

    private final PostgresPrograms programs;
    private final Path directory;
    private final Path data;
    private final DirectoryLock lock;

    private PostgresCluster(PostgresPrograms programs, Path directory, DirectoryLock lock) {
        this.programs = programs;
        this.directory = directory;
        this.data = directory.resolve("data");
        this.lock = lock;
    }

    static PostgresCluster start(Path dataDir, int port, List<String> settings) {
        var directory = dataDir.toAbsolutePath();
        var lock = DirectoryLock.take(directory);
        try {
            var programs = new PostgresPrograms(PostgresBinaries.home(), directory);
            var cluster = new PostgresCluster(programs, directory, lock);
            Orphan.stop(programs, cluster.data);
            FreePort.require(port);
            cluster.initialise();
            programs.start(cluster.data, port, settings);
            return cluster;
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("no PostgreSQL on port " + port + " over " + dataDir, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The mark is written last: a cluster whose making was interrupted holds nothing yet and is made again. */
    private void initialise() throws IOException {
        var mark = directory.resolve("initialised");
        if (Files.exists(mark)) {
            return;
        }
        Directories.delete(data);
        programs.initialise(data, USER, PASSWORD);
        Files.createFile(mark);
    }

    void stop() {
        try {
            programs.stop(data);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL over " + directory + " does not stop", e);
        } finally {
            lock.close();
        }
    }
}
