package jp.ippo.servers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Kafka's own server class, fed with a configuration for one node on one machine. */
final class EmbeddedBroker {

    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;
    /** Base64 of "ippo-ippo-ippo-1": every start on a directory must name the cluster the directory was formatted for. */
    private static final String CLUSTER = "aXBwby1pcHBvLWlwcG8tMQ";

    private final String bootstrapServers;
    private final KafkaRaftServer server;
    private final DirectoryLock lock;

    private EmbeddedBroker(String bootstrapServers, KafkaRaftServer server, DirectoryLock lock) {
        this.bootstrapServers = bootstrapServers;
        this.server = server;
        this.lock = lock;
    }

    static EmbeddedBroker start(Path dataDir, int port) {
        var lock = DirectoryLock.take(dataDir);
        try {
            var log = dataDir.resolve("log").toAbsolutePath();
            FreePort.require(port);
            format(log);
            var server = new KafkaRaftServer(new KafkaConfig(configuration(log, port), false), Time.SYSTEM);
            startOrShutDown(server);
            return new EmbeddedBroker(HOST + ":" + port, server, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void startOrShutDown(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    /** Writes the identity of the cluster into a fresh directory; leaves a used one alone. */
    private static void format(Path log) {
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(CLUSTER)
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(log.toString())
                    .setMetadataLogDirectory(log.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + log, e);
        }
    }

    private static Map<String, Object> configuration(Path log, int port) {
        var controllerPort = FreePort.find();
        return BrokerConfiguration.of(NODE, HOST, port, controllerPort, log);
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }
}
