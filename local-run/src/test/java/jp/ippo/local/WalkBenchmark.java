package jp.ippo.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ippo.servers.RealKafka;
import jp.ippo.servers.RealMailbox;
import jp.ippo.servers.RealPostgres;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long an incident takes from the clerk's request to the draft of the 速報, and how many a second, beside the bare
 * yardstick in the same run. Every commit is on the disk. The broker, the services and the yardstick share one JVM.
 *
 * <p>Settings are system properties: {@code walk.walks} (one after another, per round), {@code walk.incidents} (at once,
 * per round), {@code walk.rounds}, {@code walk.clerks}, {@code benchmark.report} (the JSON file).
 */
final class WalkBenchmark {

    private final Map<String, Object> report = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    public static void main(String... arguments) throws Exception {
        var benchmark = new WalkBenchmark();
        benchmark.run(
                Integer.getInteger("walk.walks", 500),
                Integer.getInteger("walk.incidents", 2_000),
                Integer.getInteger("walk.rounds", 3),
                Integer.getInteger("walk.clerks", 8));
        var file = Path.of(System.getProperty("benchmark.report", "target/walk.json"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(benchmark.report));
        System.out.println();
        benchmark.lines.forEach(System.out::println);
        System.out.println("written to " + file.toAbsolutePath());
        System.exit(0);
    }

    private void run(int walks, int incidents, int rounds, int clerks) throws Exception {
        var data = Files.createTempDirectory("ippo-walk");
        try (var kafka = RealKafka.embedded(data.resolve("kafka"), 0);
                var postgres = RealPostgres.embedded(data.resolve("postgres"), 0);
                var mailbox = RealMailbox.embedded(0, 0)) {
            List.of("intake", "assessment", "notification").forEach(postgres::createDatabase);
            var addresses = new Addresses(
                    kafka.bootstrapServers(),
                    postgres::jdbcUrl,
                    postgres.user(),
                    postgres.password(),
                    mailbox.host(),
                    mailbox.smtpPort(),
                    VaultKey.in(data));
            try (var services = Services.start(addresses, new Ports(0, 0, 0, 0, 0, 0, 0));
                    var ours = new OurWalk(
                            Doors.of(services), SampleIncident.in(data, Instant.now()), clerks, addresses)) {
                ours.one();
                var sizes = sizes(addresses);
                try (var bare = new BareWalk(kafka, postgres, sizes)) {
                    about(sizes, walks, incidents, rounds, clerks);
                    measure(ours, bare, walks, incidents, rounds);
                }
            }
        }
    }

    private void measure(Walks ours, Walks bare, int walks, int incidents, int rounds) throws Exception {
        // What the JVM compiles here is not counted.
        oneByOne(ours, walks);
        oneByOne(bare, walks);
        ours.all(incidents);
        bare.all(incidents);
        var ourTimes = new ArrayList<Long>();
        var bareTimes = new ArrayList<Long>();
        var ourRates = new ArrayList<Double>();
        var bareRates = new ArrayList<Double>();
        for (int round = 1; round <= rounds; round++) {
            bareTimes.addAll(oneByOne(bare, walks));
            ourTimes.addAll(oneByOne(ours, walks));
            bareRates.add(incidents / (bare.all(incidents) / 1e9));
            ourRates.add(incidents / (ours.all(incidents) / 1e9));
            System.out.printf(
                    "round %d: %.0f/s bare, %.0f/s ours%n", round, bareRates.get(round - 1), ourRates.get(round - 1));
        }
        var ourFigures = Figures.of(ourTimes);
        var bareFigures = Figures.of(bareTimes);
        lines.add("the walk   " + ourFigures);
        lines.add("bare       " + bareFigures);
        atMost("walk p50 ÷ bare p50", ourFigures.at(0.5) / bareFigures.at(0.5), 2);
        atMost("walk p99 ÷ bare p99", ourFigures.at(0.99) / bareFigures.at(0.99), 3);
        double rate = median(ourRates);
        double bareRate = median(bareRates);
        lines.add(String.format(Locale.ROOT, "%.0f walks/s, %.0f bare walks/s", rate, bareRate));
        goal("walks/s ÷ bare walks/s", rate / bareRate, "at least", 0.5, rate / bareRate >= 0.5);
        report.put("walkMilliseconds", milliseconds(ourFigures));
        report.put("bareMilliseconds", milliseconds(bareFigures));
        report.put("walksPerSecond", rate);
        report.put("bareWalksPerSecond", bareRate);
    }

    private static List<Long> oneByOne(Walks who, int walks) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < walks; i++) times.add(who.one());
        return times;
    }

    private static Map<String, Double> milliseconds(Figures figures) {
        var all = new LinkedHashMap<String, Double>();
        for (var share : List.of(0.5, 0.95, 0.99, 1.0)) all.put("p" + Math.round(share * 100), figures.at(share));
        return all;
    }

    private void atMost(String name, double is, double most) {
        goal(name, is, "at most", most, is <= most);
    }

    private void goal(String name, double is, String how, double goal, boolean reached) {
        lines.add(String.format(
                Locale.ROOT, "%-26s %6.2f  (goal: %s %.1f) %s", name, is, how, goal, reached ? "reached" : "MISSED"));
        report.put(name, is);
    }

    private void about(Walks.Sizes sizes, int walks, int incidents, int rounds, int clerks) {
        report.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        report.put(
                "machine",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores");
        report.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
        report.put("messageBytes", sizes.inOrder());
        report.put("walksPerRound", walks);
        report.put("incidentsPerRound", incidents);
        report.put("rounds", rounds);
        report.put("clerks", clerks);
        report.forEach((what, value) -> System.out.printf("%-18s %s%n", what, value));
    }

    private static Walks.Sizes sizes(Addresses servers) throws SQLException {
        return new Walks.Sizes(lengthOfTheFirst(servers, "intake"), lengthOfTheFirst(servers, "assessment"));
    }

    private static int lengthOfTheFirst(Addresses servers, String service) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        servers.jdbcUrl().apply(service), servers.databaseUser(), servers.databasePassword());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select octet_length(data) from outbox where type like 'jp.ippo.incident.%' order by position limit 1")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
