package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console commands of docs/monitoring.md, as they stand there, against a real broker. */
@Timeout(240)
class TheConsoleCommandsTest {

    private static final Path DOCUMENT =
            Path.of("").toAbsolutePath().getParent().resolve("docs/monitoring.md");
    private static final String LOCAL_RUN = "localhost:19092";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Map<String, String> TOOLS = Map.of(
            "kafka-console-consumer.sh", "org.apache.kafka.tools.consumer.ConsoleConsumer",
            "kafka-consumer-groups.sh", "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand",
            "kafka-get-offsets.sh", "org.apache.kafka.tools.GetOffsetShell");

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
            assertThat(run(commands.get(2))).doesNotContain("Exception");
            assertThat(run(commands.get(3))).contains("LAG", "jp.ippo.incident.reported.v1");
            assertThat(run(commands.get(4))).contains("jp.ippo.incident.reported.v1.dlt:0:");
        }
    }

    /** What the tool prints; a consumer, which would wait for more, ends after some seconds of silence. */
    private String run(String command) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        var found = WORD.matcher(command.split(" \\| ", 2)[0].replace(
                LOCAL_RUN, TestServers.kafka().bootstrapServers()));
        while (found.find()) words.add(found.group(1) == null ? found.group(2) : found.group(1));
        var tool = words.remove(0);
        if (tool.equals("kafka-console-consumer.sh")) words.addAll(List.of("--timeout-ms", "6000"));
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                System.getProperty("java.class.path"),
                TOOLS.get(tool)));
        line.addAll(words);
        var output = data.resolve("output");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
