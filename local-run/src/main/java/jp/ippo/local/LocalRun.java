package jp.ippo.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** {@code mvn spring-boot:run}: starts the town, lets one incident walk through, and stays up until Ctrl-C. */
public final class LocalRun {

    private LocalRun() {}

    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        var say = new Say(out, start);
        try {
            run(Options.of(arguments), say);
        } catch (IllegalArgumentException | Ports.PortTaken wrong) {
            say.plain(String.valueOf(wrong.getMessage()));
            System.exit(2);
        } catch (RuntimeException failed) {
            say.plain("中断しました / stopped: " + failed);
            System.exit(1);
        }
    }

    private static void run(Options options, Say say) throws InterruptedException {
        logIntoOneFile(options);
        options.trust().ifPresent(Trust::only);
        if (options.walkThrough().isPresent()) {
            new SampleWalk(options.walkThrough().get(), say, options.data()).walk();
            return;
        }
        var town = new Town(options, say);
        Runtime.getRuntime().addShutdownHook(new Thread(town::close, "closing-the-town"));
        if (options.sample()) {
            say.plain("");
            var doors = Doors.of(town.services());
            new SampleWalk(doors, say, options.data()).walk();
            new SampleRegister(doors).fill(LocalDate.now(ZoneId.of("Asia/Tokyo")));
        }
        say.plain(Signpost.of(town, options));
        Thread.currentThread().join();
    }

    /** Three applications in one JVM would each set the logging up again: logback.xml alone does. */
    private static void logIntoOneFile(Options options) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("ippo.data", options.data().toString());
        // Once, before the first thread: two that start the logging at the same time would say so on the terminal.
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
