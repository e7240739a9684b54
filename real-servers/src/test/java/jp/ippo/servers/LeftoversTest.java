package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LeftoversTest {

    @TempDir
    Path shelf;

    @Test
    void the_server_of_a_killed_test_run_is_stopped_and_its_directory_cleared_away() throws Exception {
        var killed = shelf.resolve("test-postgres-1");
        try (var child = ChildJvm.start(PostgresChild.class, killed.toString())) {
            child.kill();
        }
        var orphan = ProcessHandle.of(pid(killed)).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        Leftovers.clear(shelf, Instant.MAX);

        orphan.onExit().get(30, TimeUnit.SECONDS);
        assertThat(killed).doesNotExist();
    }

    @Test
    void a_running_server_and_other_things_are_left_alone() throws Exception {
        var other = Files.createDirectories(shelf.resolve("postgres-programs"));
        var running = shelf.resolve("test-postgres-2");
        try (var child = ChildJvm.start(PostgresChild.class, running.toString())) {
            Leftovers.clear(shelf, Instant.MAX);

            assertThat(ProcessHandle.of(pid(running))).get().matches(ProcessHandle::isAlive);
            assertThat(running).exists();
            assertThat(other).exists();
            child.kill();
        }
        Leftovers.clear(shelf, Instant.MAX);
    }

    @Test
    void a_directory_of_this_minute_may_not_be_locked_yet() throws Exception {
        var fresh = Files.createDirectories(shelf.resolve("test-kafka-3"));
        Leftovers.clear(shelf, Instant.now().minusSeconds(60));
        assertThat(fresh).exists();
    }

    private static long pid(Path directory) throws Exception {
        return Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                .get(0)
                .strip());
    }
}
