package jp.ippo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every goal of a run of all benchmarks in one table, from the JSON that each of them left: printed, and written as
 * {@code goals.md} beside that JSON. A benchmark that left none has not run, and the table says so.
 */
final class AllGoals {

    private static final List<String> REPORTS = List.of(
            "local-run/target/benchmarks/walk.json",
            "local-run/target/benchmarks/growth.json",
            "assessment-service/target/benchmarks/decision.json",
            "local-run/target/benchmarks/start.json",
            "notification-service/target/benchmarks/goals.json");

    private AllGoals() {}

    public static void main(String... arguments) throws IOException {
        var table = new ArrayList<>(List.of("| What | Goal | Found | |", "|---|---|---|---|"));
        for (var report : REPORTS) {
            var file = StartCommand.ROOT.resolve(report);
            if (Files.notExists(file)) {
                table.add("| " + report + " | | | not run |");
                continue;
            }
            var found = JsonMapper.builder().build().readTree(Files.readString(file));
            if (table.size() == 2)
                table.add(
                        0,
                        found.path("at").asString() + ", "
                                + found.path("machine").asString() + ", "
                                + found.path("jdk").asString() + "\n");
            found.path("goals").forEach(goal -> table.add(line(goal)));
        }
        var target = Path.of(System.getProperty("benchmark.directory", "target/benchmarks"), "goals.md");
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, table);
        table.forEach(System.out::println);
        System.out.println("written to " + target.toAbsolutePath());
    }

    static String line(JsonNode goal) {
        boolean atMost = goal.has("atMost");
        return String.format(
                Locale.ROOT,
                "| %s | %s %s | %.2f | %s |",
                goal.required("name").asString(),
                atMost ? "≤" : "≥",
                goal.required(atMost ? "atMost" : "atLeast").asString(),
                goal.required("is").asDouble(),
                goal.required("reached").asBoolean() ? "reached" : "**missed**");
    }
}
