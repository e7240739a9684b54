package jp.ippo.local;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log for the three applications of this JVM: each would set the logging up again, and two at a time break it. */
final class OneLog {

    private OneLog() {}

    /** From here on {@code logback.xml} alone says where what is logged. To be called before the first service starts. */
    static void forAllServices() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // Once, before the first thread: two that start the logging at the same time would say so on the terminal.
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
