package jp.ippo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The servers of a test run inside and beside its own JVM, over directories that are thrown away afterwards. */
final class EmbeddedLane implements Lane {

    @Override
    public RealKafka kafka() {
        var directory = throwAway("kafka");
        return AtExit.close(RealKafka.embedded(directory, 0));
    }

    @Override
    public RealPostgres postgres() {
        var directory = throwAway("postgres");
        return AtExit.close(RealPostgres.forgetful(directory));
    }

    private static Path throwAway(String server) {
        try {
            var directory = Leftovers.newDirectory(server);
            AtExit.close(() -> Directories.delete(directory));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory", e);
        }
    }
}
