package jp.ippo.local;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Seconds from the start of the process until the service says that it is up, and its resident memory at idle and after
 * incidents, for each service from its runnable jar, in each way of {@link StartCommand}.
 *
 * <p>Settings are system properties: {@code start.rounds}, {@code start.incidents}, {@code start.variants},
 * {@code start.java} (the program), {@code start.flags} (options of the JVM beside an archive).
 */
final class StartBenchmark {

    private static final double READY_SECONDS = 4;
    private static final double IDLE_MEGABYTES = 300;

    private final BenchmarkReport report = new BenchmarkReport();
    private final BenchmarkServers servers;
    private final int rounds = Integer.getInteger("start.rounds", 3);
    private final int incidents = Integer.getInteger("start.incidents", 200);
    private final Map<String, Object> found = new LinkedHashMap<>();

    private StartBenchmark(BenchmarkServers servers) {
        this.servers = servers;
    }

    public static void main(String... arguments) {
        try (var servers = BenchmarkServers.start()) {
            new StartBenchmark(servers).run();
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        report.value("java", StartCommand.JAVA);
        for (var variant : System.getProperty("start.variants", "jar,appcds").split(",")) measure(variant);
        report.value("each", found);
        report.write("start");
    }

    private void measure(String variant) throws Exception {
        var commands = new LinkedHashMap<String, List<String>>();
        for (var service : BenchmarkServers.SERVICES)
            commands.put(service, new StartCommand(service, servers.folder, log(service)).as(variant));
        var running = new LinkedHashMap<String, RunnableService>();
        try {
            for (var service : BenchmarkServers.SERVICES) {
                // The first start makes the tables and fills the disk's cache.
                start(service, commands.get(service)).close();
                var seconds = new ArrayList<Double>();
                for (int round = 1; round <= rounds; round++) {
                    long begun = System.nanoTime();
                    var started = start(service, commands.get(service));
                    seconds.add((System.nanoTime() - begun) / 1e9);
                    if (round == rounds) running.put(service, started);
                    else started.close();
                }
                found.put(variant + " " + service + " seconds", seconds);
                report.atMost(variant + " " + service + " seconds to ready", Figures.median(seconds), READY_SECONDS);
            }
            TimeUnit.SECONDS.sleep(10);
            for (var service : BenchmarkServers.SERVICES)
                report.atMost(
                        variant + " " + service + " MB at idle",
                        running.get(service).residentMegabytes(),
                        IDLE_MEGABYTES);
            walk(running);
            for (var service : BenchmarkServers.SERVICES) {
                var megabytes = running.get(service).residentMegabytes();
                found.put(variant + " " + service + " MB after " + incidents + " incidents", megabytes);
                report.say("%-52s %9.2f".formatted(variant + " " + service + " MB after " + incidents, megabytes));
            }
        } finally {
            running.values().forEach(RunnableService::close);
        }
    }

    private void walk(Map<String, RunnableService> running) throws Exception {
        var doors = Doors.of(String.join(
                ",",
                running.values().stream()
                        .map(one -> "http://127.0.0.1:" + one.port)
                        .toList()));
        try (var walks = new OurWalk(doors, SampleIncident.in(servers.folder, Instant.now()), 4, servers.addresses)) {
            walks.all(incidents);
        }
    }

    private RunnableService start(String service, List<String> command) throws Exception {
        var arguments = new ArrayList<>(servers.addresses.arguments(service, 0));
        arguments.removeIf(one -> one.startsWith("--server.port"));
        arguments.addAll(SampleAccounts.arguments());
        var started = new RunnableService(command, arguments, log(service));
        started.ready();
        return started;
    }

    private File log(String service) {
        return servers.folder.resolve(service + ".log").toFile();
    }
}
