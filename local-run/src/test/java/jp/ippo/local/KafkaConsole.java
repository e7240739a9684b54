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

/** Kafka's own console tools, each in a process of its own, as they are called in the documents. */
final class KafkaConsole {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Map<String, String> TOOLS = Map.of(
            "kafka-console-consumer.sh", "org.apache.kafka.tools.consumer.ConsoleConsumer",
            "kafka-consumer-groups.sh", "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand",
            "kafka-get-offsets.sh", "org.apache.kafka.tools.GetOffsetShell",
            "kafka-configs.sh", "kafka.admin.ConfigCommand",
            "kafka-acls.sh", "org.apache.kafka.tools.AclCommand");

    private final Path output;

    KafkaConsole(Path directory) {
        this.output = directory.resolve("output");
    }

    /** What the tool prints; a consumer, which would wait for more, ends after some seconds of silence. */
    String run(String command) throws IOException, InterruptedException {
        return run(command, 6000);
    }

    /** @param silence milliseconds after which a consumer that hears nothing ends */
    String run(String command, int silence) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        var found = WORD.matcher(command.split(" \\| ", 2)[0]);
        while (found.find()) words.add(found.group(1) == null ? found.group(2) : found.group(1));
        var tool = words.remove(0);
        if (tool.equals("kafka-console-consumer.sh")) words.addAll(List.of("--timeout-ms", String.valueOf(silence)));
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                System.getProperty("java.class.path"),
                TOOLS.get(tool)));
        line.addAll(words);
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
