package jp.ippo.local;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One embedded broker behind the door of the compose file: its settings, and a certificate made on the spot. */
final class SecuredBroker implements AutoCloseable {

    private static final Path SETTINGS =
            Path.of("").toAbsolutePath().getParent().resolve("docs/compose/kafka/broker.properties");
    private static final String PASSWORD = "only-for-this-test";

    private final Path directory;
    private final int port = freePort();
    private final KafkaRaftServer server;

    /** @param users who is known from the start */
    SecuredBroker(Path directory, List<String> users) throws Exception {
        this.directory = directory;
        makeCertificate();
        var log = directory.resolve("log").toString();
        new Formatter()
                .setNodeId(1)
                .setClusterId("aXBwby1pcHBvLWlwcG8tMQ")
                .setControllerListenerName("CONTROLLER")
                .addDirectory(log)
                .setMetadataLogDirectory(log)
                .setScramArguments(users.stream()
                        .map(user -> "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, passwordOf(user)))
                        .toList())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
        server = new KafkaRaftServer(new KafkaConfig(settings(log), false), Time.SYSTEM);
        server.startup();
    }

    String address() {
        return "localhost:" + port;
    }

    static String passwordOf(String user) {
        return user + "-secret";
    }

    /** What a client says to come in as this user. */
    Map<String, Object> client(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                address(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                directory.resolve("ca.pem").toString());
    }

    /** The same as a file for a console tool. */
    Path clientFile(String user) throws IOException {
        var file = directory.resolve(user + ".properties");
        Files.writeString(
                file,
                client(user, passwordOf(user)).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(joining("\n")));
        return file;
    }

    private Map<String, Object> settings(String log) throws IOException {
        var all = new Properties();
        try (var file = Files.newInputStream(SETTINGS)) {
            all.load(file);
        }
        int controller = freePort();
        all.putAll(Map.of(
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@localhost:" + controller,
                "listeners",
                "CLIENTS://localhost:%d,CONTROLLER://localhost:%d,BROKERS://localhost:%d"
                        .formatted(port, controller, freePort()),
                "log.dirs",
                log,
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                directory.resolve("key.p12").toString(),
                "ssl.keystore.password",
                PASSWORD,
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                directory.resolve("ca.pem").toString()));
        all.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "3",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "log.cleaner.dedupe.buffer.size", "2097152"));
        var settings = new HashMap<String, Object>();
        all.forEach((name, value) -> settings.put((String) name, value));
        return settings;
    }

    /** Signed by itself, so that it is its own authority. */
    private void makeCertificate() throws IOException, InterruptedException {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=kafka", "-ext", "SAN=dns:localhost,ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-file", directory.resolve("ca.pem").toString());
    }

    private void keytool(String... task) throws IOException, InterruptedException {
        var store = Stream.of(
                "-alias",
                "kafka",
                "-storetype",
                "PKCS12",
                "-keystore",
                directory.resolve("key.p12").toString(),
                "-storepass",
                PASSWORD);
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(Stream.concat(Stream.of(tool), Stream.concat(Stream.of(task), store))
                        .toList())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException(said);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
