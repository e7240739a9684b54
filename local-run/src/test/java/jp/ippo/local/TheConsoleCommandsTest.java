package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console commands of docs/monitoring.md, as they stand there, against a real broker. */
@Tag("wide")
@Timeout(240)
class TheConsoleCommandsTest {

    private static final Path DOCUMENT =
            Path.of("").toAbsolutePath().getParent().resolve("docs/monitoring.md");
    private static final String LOCAL_RUN = "localhost:19092";

    @TempDir
    Path data;

    @Test
    void each_command_for_the_local_run_shows_what_the_document_says() throws Exception {
        try (var services = Services.start(TestAddresses.fresh(data), TestAddresses.ANY_PORTS)) {
            var story =
                    new Say(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()), java.time.Instant.now());
            var id = new SampleWalk(Doors.of(services), story, data).walk();

            var commands = Files.readAllLines(DOCUMENT).stream()
                    .filter(line -> line.contains(LOCAL_RUN) && line.startsWith("kafka-"))
                    .toList();

            assertThat(commands).hasSize(5);
            assertThat(run(commands.get(0)))
                    .contains(id, "ce_type:jp.ippo.case.progressed.v1", "CASE_OPENED", "Partition:");
            assertThat(run(commands.get(1))).contains(id, "\"duty\":\"REQUIRED\"", "CASE_OPENED", "\"narrative\"");
            // Nothing is dead here: the consumer waits in vain, and its waiting ends by the time-out set below.
            assertThat(run(commands.get(2))).contains("Processed a total of 0 messages");
            assertThat(run(commands.get(3))).contains("LAG", "jp.ippo.incident.reported.v1");
            assertThat(run(commands.get(4))).contains("jp.ippo.incident.reported.v1.dlt:0:");
        }
    }

    private String run(String command) throws Exception {
        return new KafkaConsole(data)
                .run(command.replace(LOCAL_RUN, TestServers.kafka().bootstrapServers()));
    }
}
