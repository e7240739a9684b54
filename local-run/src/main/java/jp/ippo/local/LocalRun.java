package jp.ippo.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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
        System.setProperty("ippo.data", options.data().toString());
        OneLog.forAllServices();
        options.trust().ifPresent(Trust::only);
        if (options.walkThrough().isPresent()) {
            new SampleWalk(options.walkThrough().get(), say, options.data()).walk();
            return;
        }
        if (options.verifyEvidence()) System.exit(KeptHistory.verify(options, say));
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
}
