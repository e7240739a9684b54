package jp.ippo.assessment.law;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions per second, and the same items by a rules engine beside them: a table and a JSON file with the goal. Settings:
 * {@code decision.iterations} and {@code decision.seconds} of each, {@code benchmark.report}.
 */
final class DroolsBenchmark {

    private static final double GOAL = 20;

    private DroolsBenchmark() {}

    public static void main(String... arguments) throws Exception {
        int iterations = Integer.getInteger("decision.iterations", 5);
        var time = TimeValue.seconds(Integer.getInteger("decision.seconds", 2));
        var results = new Runner(new OptionsBuilder()
                        .include(DecisionsPerSecond.class.getSimpleName())
                        .include(DroolsBesideOurs.class.getSimpleName())
                        .warmupIterations(Math.min(3, iterations))
                        .warmupTime(time)
                        .measurementIterations(iterations)
                        .measurementTime(time)
                        .shouldFailOnError(true)
                        .build())
                .run();
        var perSecond = new LinkedHashMap<String, Double>();
        results.forEach(one -> perSecond.put(
                one.getPrimaryResult().getLabel(), one.getPrimaryResult().getScore()));
        double ratio = perSecond.get("itemsByUs") / perSecond.get("itemsByDrools");
        var report = new LinkedHashMap<String, Object>();
        report.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        report.put(
                "machine",
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores");
        report.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
        report.put("perSecond", perSecond);
        report.put(
                "goals",
                List.of(Map.of(
                        "name", "items by us ÷ by Drools", "is", ratio, "atLeast", GOAL, "reached", ratio >= GOAL)));
        var file = Path.of(System.getProperty("benchmark.report", "target/benchmarks/decision.json"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        perSecond.forEach((what, rate) -> System.out.printf(Locale.ROOT, "%-26s %,12.0f /s%n", what, rate));
        System.out.printf(
                Locale.ROOT,
                "%-26s %12.1f (goal: at least %.0f) %s%n",
                "items by us ÷ by Drools",
                ratio,
                GOAL,
                ratio >= GOAL ? "reached" : "MISSED");
        System.out.println("written to " + file.toAbsolutePath());
    }
}
