package jp.ippo.servers;

import java.nio.file.Path;

/** A running Apache Kafka broker: one node, KRaft, topics only when somebody creates them. */
public final class RealKafka implements AutoCloseable {

    private final String bootstrapServers;
    private final Runnable stop;

    RealKafka(String bootstrapServers, Runnable stop) {
        this.bootstrapServers = bootstrapServers;
        this.stop = new Once(stop);
    }

    /**
     * Starts a broker in this JVM, reachable from this machine only.
     *
     * @param dataDir where its log lives; the same directory continues the same log, also after {@code kill -9}
     * @param port where clients connect; 0 takes a free one
     */
    public static RealKafka embedded(Path dataDir, int port) {
        QuietLog.apply();
        var broker = EmbeddedBroker.start(dataDir, port == 0 ? FreePort.find() : port);
        return new RealKafka(broker.bootstrapServers(), broker::stop);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker and waits until its log is written. */
    @Override
    public void close() {
        stop.run();
    }
}
