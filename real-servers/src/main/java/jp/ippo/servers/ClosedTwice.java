package jp.ippo.servers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Swallows one warning Kafka's broker gives at every orderly stop. Its logger is that of the clients, too, whose
 * warnings are wanted.
 */
final class ClosedTwice extends TurboFilter {

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable cause) {
        return format != null
                        && format.contains("Attempting to close NetworkClient that has already been closed")
                        && logger.getName().equals("org.apache.kafka.clients.NetworkClient")
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
