package jp.ippo.local.chaos;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.metadata.storage.Formatter;

/** Kafka's own start class in a process per node; three of them share every topic, and two must have a message. */
final class Brokers {

    private static final String CLUSTER = "aXBwby1jaGFvcy1pcHBvLQ";

    private final List<Integer> doors = new ArrayList<>();
    private final List<Integer> controllers = new ArrayList<>();
    final List<KeptAlive> nodes = new ArrayList<>();

    Brokers(Path directory, int number) throws Exception {
        for (int node = 1; node <= number; node++) {
            doors.add(Ports.free());
            controllers.add(Ports.free());
        }
        for (int node = 1; node <= number; node++) {
            var home = Files.createDirectories(directory.resolve("kafka-" + node));
            var log = home.resolve("log");
            format(log, node);
            var settings = Files.writeString(home.resolve("server.properties"), settings(node, number, log));
            int door = doors.get(node - 1);
            nodes.add(new KeptAlive(
                    number == 1 ? "broker" : "broker " + node,
                    directory,
                    "256m",
                    List.of("-Dlogback.configurationFile=chaos-logback.xml"),
                    List.of("kafka.Kafka", settings.toString()),
                    () -> Ports.isOpen(door)));
        }
    }

    String bootstrapServers() {
        return doors.stream().map(port -> "127.0.0.1:" + port).collect(joining(","));
    }

    private static void format(Path log, int node) throws Exception {
        new Formatter()
                .setNodeId(node)
                .setClusterId(CLUSTER)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(log.toString())
                .setMetadataLogDirectory(log.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }

    private String settings(int node, int number, Path log) throws IOException {
        var voters = IntStream.rangeClosed(1, number)
                .mapToObj(one -> one + "@127.0.0.1:" + controllers.get(one - 1))
                .collect(joining(","));
        int enough = number == 1 ? 1 : 2;
        return """
                process.roles=broker,controller
                node.id=%1$d
                controller.quorum.voters=%2$s
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%3$d,CONTROLLER://127.0.0.1:%4$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%3$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%5$s
                auto.create.topics.enable=false
                default.replication.factor=%6$d
                min.insync.replicas=%7$d
                offsets.topic.replication.factor=%6$d
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=%6$d
                transaction.state.log.min.isr=%7$d
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=2
                log.cleaner.dedupe.buffer.size=2097152
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=500
                """.formatted(node, voters, doors.get(node - 1), controllers.get(node - 1), log, number, enough);
    }
}
