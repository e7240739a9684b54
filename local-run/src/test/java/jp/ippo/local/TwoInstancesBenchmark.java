package jp.ippo.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Walks a second with one instance of each service and with two, each a process of its own, on the same servers and six
 * partitions; and why: how full the cores are and with whose work, and whether anybody waits for somebody else's lock. Two come
 * first and then one of them alone, so that nobody is measured before it is warm.
 *
 * <p>Settings are system properties: {@code instances.incidents} (at once, per round), {@code instances.rounds},
 * {@code instances.walks} (one after another), {@code instances.clerks}, {@code start.root} (where the runnable jars are).
 */
final class TwoInstancesBenchmark {

    /** From here on more instances have nothing to run on: the rest is waiting for the disk. */
    private static final double FULL = 0.85;
    /** Where there are cores for them. */
    private static final double TWICE_NEARLY = 1.5;

    private final BenchmarkReport report = new BenchmarkReport();
    private final int incidents = Integer.getInteger("instances.incidents", 2_000);
    private final int rounds = Integer.getInteger("instances.rounds", 3);
    private final int walks = Integer.getInteger("instances.walks", 200);
    private final int clerks = Integer.getInteger("instances.clerks", 8);
    private final int cores = Runtime.getRuntime().availableProcessors();
    private double ofTheCores;

    public static void main(String... arguments) {
        try {
            new TwoInstancesBenchmark().run();
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        try (var servers = BenchmarkServers.start()) {
            measure(servers.addresses, servers.folder);
        }
        report.write("instances");
    }

    private void measure(Addresses servers, Path work) throws Exception {
        report.value("incidentsPerRound", incidents);
        report.value("rounds", rounds);
        report.value("clerks", clerks);
        var cpu = new CpuSeconds(work.resolve("postgres"));
        double two;
        try (var first = new Instance(servers, work)) {
            try (var second = new Instance(servers, work)) {
                // What the JVMs compile here is not counted.
                warm(List.of(first, second), servers, work);
                two = rate("two", List.of(first, second), servers, work, cpu);
            }
            double one = rate("one", List.of(first), servers, work, cpu);
            if (ofTheCores < FULL) {
                report.atLeast("two ÷ one", two / one, TWICE_NEARLY);
            } else {
                report.value("twoToOne", two / one);
                report.say("The cores are full with one instance: a second one has nothing to run on.");
            }
        }
    }

    private void warm(List<Instance> instances, Addresses servers, Path work) throws Exception {
        try (var walk = walk(instances, servers, work)) {
            for (int round = 0; round < 3; round++) walk.all(incidents);
        }
    }

    private OurWalk walk(List<Instance> instances, Addresses servers, Path work) throws Exception {
        var intakes = instances.stream().map(Instance::intake).toList();
        return new OurWalk(intakes, SampleIncident.in(work, Instant.now()), clerks, servers);
    }

    private double rate(String name, List<Instance> instances, Addresses servers, Path work, CpuSeconds cpu)
            throws Exception {
        try (var walk = walk(instances, servers, work)) {
            // Meanwhile the readers share the partitions anew.
            walk.all(incidents);
            var before = cpu.of(instances);
            long begun = System.nanoTime();
            var rates = new ArrayList<Double>();
            var locks = new LockWatch(servers);
            try (locks) {
                for (int round = 0; round < rounds; round++) rates.add(incidents / (walk.all(incidents) / 1e9));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            var after = cpu.of(instances);
            var times = new ArrayList<Long>();
            for (int i = 0; i < walks; i++) times.add(walk.one());
            double rate = Figures.median(rates);
            say(
                    name,
                    rates,
                    rate,
                    seconds,
                    CpuSeconds.perWalk(before, after, incidents * rounds),
                    locks,
                    Figures.of(times));
            return rate;
        }
    }

    private void say(
            String name,
            List<Double> rates,
            double rate,
            double seconds,
            Map<String, Double> perWalk,
            LockWatch locks,
            Figures times) {
        double used = perWalk.values().stream().mapToDouble(Double::doubleValue).sum() * incidents * rounds / 1_000;
        ofTheCores = used / seconds / cores;
        var found = new LinkedHashMap<String, Object>();
        found.put("walksPerSecond", rate);
        found.put("ofEachRound", rates);
        found.put("milliseconds", Map.of("p50", times.at(0.5), "p99", times.at(0.99)));
        found.put("coresInUse", ofTheCores);
        found.put("cpuMillisecondsPerWalk", perWalk);
        found.put("looksAtWhichSomebodyWaitedForALock", locks.waiters());
        found.put("waitedFor", locks.waitedFor());
        found.put("held", locks.held());
        report.say(String.format(
                Locale.ROOT, "%s: %.1f walks/s, %.0f %% of %d cores", name, rate, ofTheCores * 100, cores));
        report.value(name, found);
    }
}
