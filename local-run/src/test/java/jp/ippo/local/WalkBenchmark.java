package jp.ippo.local;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long an incident takes from the clerk's request to the draft of the 速報, and how many a second, beside the bare
 * yardstick in the same run. Every commit is on the disk. The broker, the services and the yardstick share one JVM.
 *
 * <p>Settings are system properties: {@code walk.walks} (one after another, per round), {@code walk.incidents} (at once,
 * per round), {@code walk.rounds}, {@code walk.clerks}.
 */
final class WalkBenchmark {

    private final BenchmarkReport report = new BenchmarkReport();
    private final int walks = Integer.getInteger("walk.walks", 500);
    private final int incidents = Integer.getInteger("walk.incidents", 2_000);
    private final int rounds = Integer.getInteger("walk.rounds", 3);
    private final int clerks = Integer.getInteger("walk.clerks", 8);

    public static void main(String... arguments) {
        try {
            new WalkBenchmark().run();
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        report.value("walksPerRound", walks);
        report.value("incidentsPerRound", incidents);
        report.value("rounds", rounds);
        report.value("clerks", clerks);
        try (var servers = BenchmarkServers.start();
                var services = Services.start(servers.addresses, new Ports(0, 0, 0, 0, 0, 0, 0));
                var ours = new OurWalk(
                        Doors.of(services),
                        SampleIncident.in(servers.folder, Instant.now()),
                        clerks,
                        servers.addresses)) {
            ours.one();
            var sizes = sizes(servers.addresses);
            report.value("messageBytes", sizes.inOrder());
            try (var bare = new BareWalk(servers.kafka, servers.postgres, sizes)) {
                measure(ours, bare);
            }
        }
        report.write("walk");
    }

    private void measure(Walks ours, Walks bare) throws Exception {
        // What the JVM compiles here is not counted.
        oneByOne(ours);
        oneByOne(bare);
        ours.all(incidents);
        bare.all(incidents);
        var ourTimes = new ArrayList<Long>();
        var bareTimes = new ArrayList<Long>();
        var ourRates = new ArrayList<Double>();
        var bareRates = new ArrayList<Double>();
        for (int round = 1; round <= rounds; round++) {
            bareTimes.addAll(oneByOne(bare));
            ourTimes.addAll(oneByOne(ours));
            bareRates.add(incidents / (bare.all(incidents) / 1e9));
            ourRates.add(incidents / (ours.all(incidents) / 1e9));
            System.out.printf(
                    "round %d: %.0f/s bare, %.0f/s ours%n", round, bareRates.get(round - 1), ourRates.get(round - 1));
        }
        var ourFigures = Figures.of(ourTimes);
        var bareFigures = Figures.of(bareTimes);
        report.say("the walk   " + ourFigures);
        report.say("bare       " + bareFigures);
        report.atMost("walk p50 ÷ bare p50", ourFigures.at(0.5) / bareFigures.at(0.5), 2);
        report.atMost("walk p99 ÷ bare p99", ourFigures.at(0.99) / bareFigures.at(0.99), 3);
        double rate = Figures.median(ourRates);
        double bareRate = Figures.median(bareRates);
        report.atLeast("walks/s ÷ bare walks/s", rate / bareRate, 0.5);
        report.value("walkMilliseconds", milliseconds(ourFigures));
        report.value("bareMilliseconds", milliseconds(bareFigures));
        report.value("walksPerSecond", rate);
        report.value("bareWalksPerSecond", bareRate);
    }

    private List<Long> oneByOne(Walks who) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < walks; i++) times.add(who.one());
        return times;
    }

    private static Map<String, Double> milliseconds(Figures figures) {
        var all = new LinkedHashMap<String, Double>();
        for (var share : List.of(0.5, 0.95, 0.99, 1.0)) all.put("p" + Math.round(share * 100), figures.at(share));
        return all;
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
}
