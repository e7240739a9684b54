package jp.ippo.servers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import java.util.Map;
import org.slf4j.ILoggerFactory;

/** {@link QuietLog} for logback. */
final class QuietLogback {

    /** The broker's side of Kafka only: what a service's own producers and consumers say is the service's business. */
    private static final List<String> WARNINGS = List.of(
            "kafka",
            "org.apache.kafka.common",
            "org.apache.kafka.controller",
            "org.apache.kafka.coordinator",
            "org.apache.kafka.image",
            "org.apache.kafka.metadata",
            "org.apache.kafka.queue",
            "org.apache.kafka.raft",
            "org.apache.kafka.server",
            "org.apache.kafka.storage",
            "state.change.logger",
            "com.icegreen.greenmail",
            "io.zonky.test",
            "org.testcontainers");

    /** They warn of what is ordinary: a first start on an empty directory, a machine without engine or images. */
    private static final Map<String, Level> ORDINARY = Map.of(
            "org.apache.kafka.controller.QuorumController", Level.ERROR,
            "org.testcontainers.DockerClientFactory", Level.OFF,
            "org.testcontainers.dockerclient", Level.OFF,
            "com.github.dockerjava", Level.OFF,
            "tc", Level.OFF);

    private QuietLogback() {}

    static void apply(ILoggerFactory logging) {
        var context = (LoggerContext) logging;
        WARNINGS.forEach(name -> lower(context.getLogger(name), Level.WARN));
        ORDINARY.forEach((name, level) -> lower(context.getLogger(name), level));
        if (context.getTurboFilterList().stream().noneMatch(ClosedTwice.class::isInstance)) {
            context.addTurboFilter(new ClosedTwice());
        }
    }

    private static void lower(Logger logger, Level level) {
        if (logger.getLevel() == null) {
            logger.setLevel(level);
        }
    }
}
