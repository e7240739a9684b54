package jp.ippo.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.ippo.servers.RealKafka;
import jp.ippo.servers.RealMailbox;
import jp.ippo.servers.RealPostgres;

/**
 * Seconds from the start of the process until the service says that it is up, and its resident memory at idle and after
 * incidents, for each service from its runnable jar: as it is ({@code jar}), and as the image runs it ({@code image}:
 * unpacked, with the archive of classes that a training run leaves).
 *
 * <p>Settings are system properties: {@code start.rounds}, {@code start.incidents}, {@code start.variants},
 * {@code start.java} (the program), {@code start.flags} (options of the JVM for the image).
 */
final class StartBenchmark {

    private static final List<String> SERVICES = List.of("intake", "assessment", "notification");
    /** What the image's options come to in a container of 512 MB: 70 % of it, and a small beginning. */
    private static final String IN_512_MEGABYTES = "-XX:+UseSerialGC -Xms8m -Xmx358m";

    private static final double READY_SECONDS = 4;
    private static final double IDLE_MEGABYTES = 300;

    private final BenchmarkReport report = new BenchmarkReport();
    private final Path work;
    private final String java =
            System.getProperty("start.java", System.getProperty("java.home") + File.separator + "bin/java");
    private final int rounds = Integer.getInteger("start.rounds", 3);
    private final int incidents = Integer.getInteger("start.incidents", 200);
    private final Map<String, Object> found = new LinkedHashMap<>();

    private StartBenchmark(Path work) {
        this.work = work;
    }

    public static void main(String... arguments) {
        try {
            new StartBenchmark(Files.createTempDirectory("ippo-start")).run();
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        try (var kafka = RealKafka.embedded(work.resolve("kafka"), 0);
                var postgres = RealPostgres.embedded(work.resolve("postgres"), 0);
                var mailbox = RealMailbox.embedded(0, 0)) {
            SERVICES.forEach(postgres::createDatabase);
            var servers = new Addresses(
                    kafka.bootstrapServers(),
                    postgres::jdbcUrl,
                    postgres.user(),
                    postgres.password(),
                    mailbox.host(),
                    mailbox.smtpPort(),
                    VaultKey.in(work));
            report.value("java", java);
            for (var variant : System.getProperty("start.variants", "jar,image").split(",")) measure(variant, servers);
        }
        report.value("each", found);
        report.write("start");
    }

    private void measure(String variant, Addresses servers) throws Exception {
        var commands = new LinkedHashMap<String, List<String>>();
        for (var service : SERVICES) commands.put(service, command(variant, service));
        var running = new LinkedHashMap<String, RunnableService>();
        try {
            for (var service : SERVICES) {
                // The first start makes the tables and fills the disk's cache.
                start(service, commands.get(service), servers).close();
                var seconds = new ArrayList<Double>();
                for (int round = 1; round <= rounds; round++) {
                    long begun = System.nanoTime();
                    var started = start(service, commands.get(service), servers);
                    seconds.add((System.nanoTime() - begun) / 1e9);
                    if (round == rounds) running.put(service, started);
                    else started.close();
                }
                found.put(variant + " " + service + " seconds", seconds);
                report.atMost(variant + " " + service + " seconds to ready", median(seconds), READY_SECONDS);
            }
            TimeUnit.SECONDS.sleep(10);
            for (var service : SERVICES)
                report.atMost(
                        variant + " " + service + " MB at idle",
                        running.get(service).residentMegabytes(),
                        IDLE_MEGABYTES);
            walk(running, servers);
            for (var service : SERVICES) {
                var megabytes = running.get(service).residentMegabytes();
                found.put(variant + " " + service + " MB after " + incidents + " incidents", megabytes);
                report.say("%-52s %9.2f".formatted(variant + " " + service + " MB after " + incidents, megabytes));
            }
        } finally {
            running.values().forEach(RunnableService::close);
        }
    }

    private void walk(Map<String, RunnableService> running, Addresses servers) throws Exception {
        var doors = Doors.of(String.join(
                ",",
                running.values().stream()
                        .map(one -> "http://127.0.0.1:" + one.port)
                        .toList()));
        try (var walks = new OurWalk(doors, SampleIncident.in(work, Instant.now()), 4, servers)) {
            walks.all(incidents);
        }
    }

    private RunnableService start(String service, List<String> command, Addresses servers) throws Exception {
        var arguments = new ArrayList<>(servers.arguments(service, 0));
        arguments.removeIf(one -> one.startsWith("--server.port"));
        arguments.addAll(SampleAccounts.arguments());
        var started = new RunnableService(command, arguments, log(service));
        started.ready();
        return started;
    }

    /** The program with its options, up to the jar. */
    private List<String> command(String variant, String service) throws Exception {
        var jar = jar(service);
        if (variant.equals("jar")) return List.of(java, "-jar", jar.toString());
        var unpacked = work.resolve(service + "-unpacked");
        if (Files.notExists(unpacked))
            run(
                    service,
                    java,
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    unpacked.toString());
        var app = unpacked.resolve(jar.getFileName()).toString();
        if (variant.equals("unpacked")) return List.of(java, "-jar", app);
        var archive = unpacked.resolve(variant + ".jsa");
        var flags = Arrays.stream(
                        System.getProperty("start.flags", IN_512_MEGABYTES).split(" "))
                .filter(flag -> !flag.isBlank())
                .toList();
        train(service, variant, archive, app, flags);
        var command = new ArrayList<>(List.of(java));
        command.addAll(flags);
        command.add((variant.equals("aot") ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
        command.addAll(List.of("-jar", app));
        return command;
    }

    /** As the Dockerfile does it: no database, no broker. */
    private void train(String service, String variant, Path archive, String app, List<String> flags) throws Exception {
        if (Files.exists(archive)) return;
        var command = new ArrayList<>(List.of(java));
        command.addAll(flags);
        command.add((variant.equals("aot") ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
        command.addAll(List.of(
                "-Dspring.context.exit=onRefresh",
                "-Dspring.flyway.enabled=false",
                "-Dippo.events.create-topics=false",
                "-Dippo.mail.from=training@example.jp",
                "-Dippo.vault.master-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "-jar",
                app));
        run(service, command.toArray(String[]::new));
    }

    private void run(String service, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(service)))
                .start();
        if (process.waitFor() != 0)
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + process.exitValue() + ", see " + log(service));
    }

    private File log(String service) {
        return work.resolve(service + ".log").toFile();
    }

    static Path jar(String service) throws IOException {
        var target = Path.of(System.getProperty("start.root", ".."), service + "-service", "target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no runnable jar in " + target + ": mvn package"))
                    .toAbsolutePath()
                    .normalize();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
