package jp.ippo.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The directories of embedded test servers; those of killed test runs are found, stopped and cleared away. */
final class Leftovers {

    private static final String PREFIX = "test-";
    /** A younger directory may belong to a run that has not locked it yet. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private Leftovers() {}

    static Path newDirectory(String server) throws IOException {
        var shelf = Shelf.ours();
        clear(shelf, Instant.now().minus(SETTLED));
        return Files.createTempDirectory(shelf, PREFIX + server + "-");
    }

    static void clear(Path shelf, Instant madeBefore) throws IOException {
        try (var directories = Files.newDirectoryStream(shelf, PREFIX + "*")) {
            for (var directory : directories) {
                if (Files.getLastModifiedTime(directory).toInstant().isBefore(madeBefore)) {
                    clear(directory);
                }
            }
        }
    }

    private static void clear(Path directory) throws IOException {
        try (var lock = DirectoryLock.tryTake(directory)) {
            if (lock != null) {
                Orphan.stop(new PostgresPrograms(PostgresBinaries.home(), directory), directory.resolve("data"));
                Directories.delete(directory);
            }
        }
    }
}
