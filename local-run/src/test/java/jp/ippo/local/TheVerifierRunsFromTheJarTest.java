package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --verify-evidence} of the runnable jars, as an auditor calls it: what it says, and the code it ends with. */
@Tag("wide")
@Timeout(300)
class TheVerifierRunsFromTheJarTest {

    @TempDir
    Path data;

    private record Answer(int code, String said) {}

    @Test
    void it_ends_with_zero_until_a_row_was_changed_and_names_that_row() throws Exception {
        var addresses = TestAddresses.fresh(data);
        String id;
        try (var services = Services.start(addresses, TestAddresses.ANY_PORTS)) {
            var story = new Say(new PrintStream(OutputStream.nullOutputStream()), Instant.now());
            id = new SampleWalk(Doors.of(services), story, data).walk();
        }
        for (var service : List.of("intake", "assessment", "notification"))
            assertThat(verify(service, addresses)).as(service).satisfies(clean -> {
                assertThat(clean.said()).contains("VERIFIED");
                assertThat(clean.code()).isZero();
            });

        behindEverybodysBack("notification", addresses, """
                update first_contact set channel = 'LETTER' where incident_id = '%s'
                """.formatted(id));

        var found = verify("notification", addresses);
        assertThat(found.said()).contains("ROW_CHANGED", "first_contact", id, "FOUND 1 DIFFERENCES");
        assertThat(found.code()).isEqualTo(1);
        assertThat(verify("intake", addresses).code()).isZero();
    }

    @Test
    void it_ends_with_two_when_nothing_can_be_told() throws Exception {
        var addresses = TestAddresses.fresh(data);

        var empty = verify("intake", addresses);
        assertThat(empty.said()).contains("NOT VERIFIED");
        assertThat(empty.code()).isEqualTo(2);
        var nonsense = verify("intake", addresses, "--spring.datasource.url=nowhere");
        assertThat(nonsense.said()).contains("NOT VERIFIED");
        assertThat(nonsense.code()).isEqualTo(2);
    }

    private Answer verify(String service, Addresses addresses, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin/java",
                "-Xmx256m",
                "-jar",
                RunnableService.jar(service).toString(),
                "--verify-evidence",
                "--ippo.evidence.anchors=none"));
        command.addAll(addresses.arguments(service, 0));
        command.addAll(List.of(more));
        var said = data.resolve(service + ".log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) process.destroyForcibly();
        return new Answer(process.waitFor(), Files.readString(said.toPath(), StandardCharsets.UTF_8));
    }

    /** As somebody who owns the database, with the triggers off. */
    private static void behindEverybodysBack(String service, Addresses addresses, String statement) throws Exception {
        try (var database = DriverManager.getConnection(
                        addresses.jdbcUrl().apply(service), addresses.databaseUser(), addresses.databasePassword());
                var asked = database.createStatement()) {
            asked.execute("set session_replication_role = replica");
            assertThat(asked.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
