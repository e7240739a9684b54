package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RealPostgresTest {

    @TempDir
    Path directory;

    @Test
    void a_row_outlives_a_restart() throws Exception {
        try (var postgres = RealPostgres.embedded(directory, 0)) {
            postgres.createDatabase("town");
            new Database(postgres, "town").execute("create table incident as select '漏えい' as name");
        }
        try (var postgres = RealPostgres.embedded(directory, 0)) {
            postgres.createDatabase("town");
            assertThat(new Database(postgres, "town").query("select name from incident"))
                    .containsExactly("漏えい");
        }
    }

    @Test
    void it_is_the_version_of_production_and_writes_every_commit_to_the_disk() throws Exception {
        try (var postgres = RealPostgres.embedded(directory, 0)) {
            var server = new Database(postgres, "postgres");
            assertThat(server.query("show server_version")).allMatch(version -> version.startsWith("18."));
            for (var guard : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(server.query("show " + guard)).as(guard).containsExactly("on");
            }
        }
    }

    @Test
    void the_server_of_a_killed_jvm_is_stopped_and_what_it_committed_is_there() throws Exception {
        try (var child = ChildJvm.start(PostgresChild.class, directory.toString())) {
            child.kill();
        }
        var orphan = ProcessHandle.of(pid()).orElseThrow();
        try (var postgres = RealPostgres.embedded(directory, 0)) {
            await().untilAsserted(() -> assertThat(orphan.isAlive()).isFalse());
            assertThat(new Database(postgres, "town").query("select name from incident"))
                    .containsExactly("committed");
        }
    }

    @Test
    void a_server_that_died_with_its_machine_leaves_a_number_that_now_belongs_to_another() throws Exception {
        try (var child = ChildJvm.start(PostgresChild.class, directory.toString())) {
            child.kill();
        }
        var orphan = ProcessHandle.of(pid()).orElseThrow();
        orphan.destroyForcibly();
        orphan.onExit().get(30, TimeUnit.SECONDS);
        var lines = Files.readAllLines(pidFile());
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile(), lines);
        try (var postgres = RealPostgres.embedded(directory, 0)) {
            assertThat(new Database(postgres, "town").query("select name from incident"))
                    .containsExactly("committed");
        }
    }

    @Test
    void a_cluster_whose_making_was_interrupted_is_made_again() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/postgresql.conf"), "# half");
        try (var postgres = RealPostgres.embedded(directory, 0)) {
            assertThat(new Database(postgres, "postgres").query("select 1")).containsExactly("1");
        }
    }

    @Test
    void closing_twice_is_no_error() {
        var server = RealPostgres.embedded(directory, 0);
        server.close();
        server.close();
    }

    @Test
    void a_directory_in_use_is_refused_and_its_server_left_alone() throws Exception {
        try (var postgres = RealPostgres.embedded(directory, 0)) {
            assertThatThrownBy(() -> RealPostgres.embedded(directory, 0)).hasMessageContaining("is using");
            assertThat(new Database(postgres, "postgres").query("select 1")).containsExactly("1");
            assertThatThrownBy(() -> ChildJvm.start(PostgresChild.class, directory.toString()))
                    .hasMessageContaining("is using");
        }
    }

    @Test
    void a_port_in_use_is_named_and_the_directory_let_go() {
        try (var other = RealMailbox.embedded(0, 0)) {
            assertThatThrownBy(() -> RealPostgres.embedded(directory, other.smtpPort()))
                    .hasMessageContaining("port " + other.smtpPort());
        }
        RealPostgres.embedded(directory, 0).close();
    }

    @Test
    void when_the_server_does_not_start_its_own_words_are_in_the_message() throws Exception {
        RealPostgres.embedded(directory, 0).close();
        Files.writeString(directory.resolve("data/postgresql.auto.conf"), "shared_buffers = 'plenty'");
        assertThatThrownBy(() -> RealPostgres.embedded(directory, 0))
                .hasStackTraceContaining("invalid value for parameter \"shared_buffers\"");
    }

    @Test
    void a_name_is_not_a_place_for_sql() {
        try (var postgres = RealPostgres.embedded(directory, 0)) {
            assertThatThrownBy(() -> postgres.createDatabase("town\"; drop database \"town"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Path pidFile() {
        return directory.resolve("data/postmaster.pid");
    }

    private long pid() throws Exception {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    }
}
