package jp.ippo.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL whose JVM was killed lives on. Whoever holds the lock of its directory stops it the orderly way. A pid
 * file without its server (the machine went down) is cleared away, for its number may by now belong to some other
 * process, and PostgreSQL would then refuse to start.
 */
final class Orphan {

    private Orphan() {}

    static void stop(PostgresPrograms programs, Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (isPostgres(Files.readAllLines(pidFile).get(0).strip())) {
            programs.stop(data);
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static boolean isPostgres(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
