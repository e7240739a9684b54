package jp.ippo.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** {@code mvn spring-boot:run}: starts the town, lets one incident walk through, and stays up until Ctrl-C. */
public final class LocalRun {

    private LocalRun() {}

    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        var say = new Say(out, start);
        try {
            var options = Options.of(arguments);
            // Three applications in one JVM would each set the logging up again: logback.xml alone does.
            System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
            System.setProperty("ippo.data", options.data().toString());
            run(options, say);
        } catch (IllegalArgumentException | Ports.PortTaken wrong) {
            say.plain(String.valueOf(wrong.getMessage()));
            System.exit(2);
        }
    }

    private static void run(Options options, Say say) throws InterruptedException {
        var town = new Town(options, say);
        Runtime.getRuntime().addShutdownHook(new Thread(town::close, "closing-the-town"));
        say.progress("町が動いています / the town is up");
        Thread.currentThread().join();
    }
}
