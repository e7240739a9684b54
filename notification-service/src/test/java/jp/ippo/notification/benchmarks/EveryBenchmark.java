package jp.ippo.notification.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the three benchmarks of the notices one after another, each in a JVM of its own, and prints the goals beside what came
 * out. Ends with a fault when one of them did not run; never because of a time.
 *
 * <p>Settings are system properties: {@code benchmark.directory}; {@code benchmark.sizes}, {@code benchmark.messages},
 * {@code benchmark.connections} and {@code benchmark.rounds} of the notices; {@code import.rows} and {@code import.rounds}; {@code letters.number} and
 * {@code letters.rounds}.
 */
public final class EveryBenchmark {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path directory;

    private EveryBenchmark(Path directory) {
        this.directory = directory;
    }

    public static void main(String... arguments) throws Exception {
        var all = new EveryBenchmark(
                Files.createDirectories(Path.of(System.getProperty("benchmark.directory", "target/benchmarks"))));
        var notices = all.run(
                "notices",
                "jp.ippo.notification.mailing.NoticesPerSecond",
                List.of(
                        given("benchmark.sizes", "10000,100000"),
                        given("benchmark.messages", "40000"),
                        given("benchmark.connections", "16"),
                        given("benchmark.rounds", "3"),
                        "-Dbenchmark.report=" + all.report("notices")));
        var imports = all.run(
                "import",
                ImportBenchmark.class.getName(),
                List.of(
                        "-Drows=" + System.getProperty("import.rows", "10000,100000"),
                        "-Drounds=" + System.getProperty("import.rounds", "3"),
                        "-Dbenchmark.report=" + all.report("import")));
        var letters = all.run(
                "letters",
                LettersBenchmark.class.getName(),
                List.of(),
                System.getProperty("letters.number", "10000"),
                "1000",
                System.getProperty("letters.rounds", "5"),
                all.report("letters").toString());
        all.tell(notices, imports, letters);
    }

    private static String given(String property, String usual) {
        return "-D" + property + "=" + System.getProperty(property, usual);
    }

    private Path report(String name) {
        return directory.resolve(name + ".json").toAbsolutePath();
    }

    /** @return what it wrote */
    private JsonNode run(String name, String main, List<String> settings, String... arguments)
            throws IOException, InterruptedException {
        Files.deleteIfExists(report(name));
        System.out.printf("%n==== %s%n", main.substring(main.lastIndexOf('.') + 1));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.net.preferIPv4Stack=true"));
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (ended != 0 || !Files.exists(report(name)))
            throw new IllegalStateException("the benchmark of the " + name + " did not run (" + ended + ")");
        return JSON.readTree(report(name));
    }

    private void tell(JsonNode notices, JsonNode imports, JsonNode letters) throws IOException {
        var goals = Goals.of(notices, imports, letters);
        var about = machine();
        System.out.println();
        about.forEach((what, value) -> System.out.printf("%-10s %s%n", what, value));
        System.out.println();
        for (var goal : goals) {
            System.out.println(goal.line());
            if (goal.name().startsWith("(c)")) System.out.println(Goals.besideTheImport(imports));
        }
        var all = new LinkedHashMap<String, Object>(about);
        all.put("goals", goals.stream().map(Goal::json).toList());
        all.put("notices", notices);
        all.put("import", imports);
        all.put("letters", letters);
        var file = report("goals");
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        System.out.println("\nwritten to " + file);
    }

    private static Map<String, String> machine() {
        var about = new LinkedHashMap<String, String>();
        about.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        about.put(
                "machine",
                String.format(
                        Locale.ROOT,
                        "%s %s %s, %d cores",
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors()));
        about.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
        return about;
    }
}
