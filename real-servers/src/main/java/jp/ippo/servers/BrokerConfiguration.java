package jp.ippo.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What one small node needs said: who it is, that it is alone, and that it should be modest. */
final class BrokerConfiguration {

    private BrokerConfiguration() {}

    static Map<String, Object> of(int node, String host, int port, int controllerPort, Path log) {
        var all = new HashMap<String, Object>();
        all.putAll(identity(node, host, port, controllerPort, log));
        all.putAll(alone());
        all.putAll(modest());
        all.putAll(soonBack());
        return all;
    }

    private static Map<String, String> identity(int node, String host, int port, int controllerPort, Path log) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(node),
                "controller.quorum.voters",
                node + "@" + host + ":" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(host, port, host, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://%s:%d".formatted(host, port),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                log.toString());
    }

    /** Nobody to replicate to, nobody to wait for; a topic exists because a service asked for it. */
    static Map<String, String> alone() {
        return Map.ofEntries(
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "3"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"));
    }

    /** Few threads, small buffers, small segments: a laptop also runs three services and a database. */
    private static Map<String, String> modest() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "2",
                "background.threads", "2",
                "num.replica.fetchers", "1",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.segment.bytes", "67108864",
                "log.index.size.max.bytes", "1048576");
    }

    /** After {@code kill -9} the controller waits this long before it lets the same broker register again. */
    private static Map<String, String> soonBack() {
        return Map.of("broker.session.timeout.ms", "4000", "broker.heartbeat.interval.ms", "500");
    }
}
