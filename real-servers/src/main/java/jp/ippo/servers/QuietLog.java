package jp.ippo.servers;

import org.slf4j.LoggerFactory;

/**
 * Keeps the servers inside this JVM from talking into the log of the services: warnings and errors only. Whoever sets a
 * level for one of their loggers is obeyed. Does nothing where logback is not the logger.
 */
final class QuietLog {

    private QuietLog() {}

    static void apply() {
        var logging = LoggerFactory.getILoggerFactory();
        if (logging.getClass().getName().equals("ch.qos.logback.classic.LoggerContext")) {
            QuietLogback.apply(logging);
        }
    }
}
