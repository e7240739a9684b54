package jp.ippo.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: a table for people and JSON for programs, with machine, JDK, date, load, and goals beside. */
final class BenchmarkReport {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Map<String, Object>> goals = new ArrayList<>();
    private final List<String> table = new ArrayList<>();

    BenchmarkReport() {
        values.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        values.put(
                "machine",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores");
        values.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    void value(String name, Object value) {
        values.put(name, value);
        table.add(name + ": " + value);
    }

    /** A line of the table only. */
    void say(String line) {
        table.add(line);
        System.out.println(line);
    }

    void atMost(String name, double is, double goal) {
        goal(name, is, "atMost", goal, is <= goal);
    }

    void atLeast(String name, double is, double goal) {
        goal(name, is, "atLeast", goal, is >= goal);
    }

    private void goal(String name, double is, String how, double goal, boolean reached) {
        var one = new LinkedHashMap<String, Object>();
        one.put("name", name);
        one.put("is", is);
        one.put(how, goal);
        one.put("reached", reached);
        goals.add(one);
        say(String.format(
                Locale.ROOT,
                "%-52s %9.2f  (goal: %s %.2f) %s",
                name,
                is,
                how.equals("atMost") ? "at most" : "at least",
                goal,
                reached ? "reached" : "MISSED"));
    }

    void write(String name) throws IOException {
        // Others may work on the machine: figures mean little beside a high load.
        values.put(
                "loadOfTheMachine", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        values.put("goals", goals);
        var file = Path.of(System.getProperty("benchmark.directory", "target/benchmarks"), name + ".json")
                .toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(values));
        System.out.println();
        table.forEach(System.out::println);
        System.out.println("written to " + file);
    }
}
