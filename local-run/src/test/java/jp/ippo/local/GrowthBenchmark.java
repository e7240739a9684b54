package jp.ippo.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The walk, the boards and the searches with more and more incidents stored: what grows with them does not stay fast. Pages
 * are timed over HTTP by somebody signed in, one after another, so what stands here is the server's time and a loopback.
 *
 * <p>Settings are system properties: {@code growth.sizes} (incidents stored, in full 1000,100000,1000000; from a hundred on each
 * page is full), {@code growth.walks} and {@code growth.views} of each page per size, {@code growth.directory} for the data:
 * about 25 GB for a million, deleted at the end.
 */
final class GrowthBenchmark {

    private static final double FLAT = 1.10;
    private static final int WARM_UP_ROUNDS = 8;
    private static final int ROUNDS_AFTER_GROWING = 2;

    private final BenchmarkReport report = new BenchmarkReport();
    private final int walks = Integer.getInteger("growth.walks", 200);
    private final int views = Integer.getInteger("growth.views", 200);
    private final Map<String, Map<Integer, Figures>> found = new LinkedHashMap<>();

    public static void main(String... arguments) {
        try {
            new GrowthBenchmark()
                    .run(Arrays.stream(System.getProperty("growth.sizes", "1000,10000")
                                    .split(","))
                            .map(Integer::valueOf)
                            .toList());
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(List<Integer> sizes) throws Exception {
        var directory = Path.of(System.getProperty("growth.directory", System.getProperty("java.io.tmpdir")));
        try (var servers = BenchmarkServers.in(directory);
                var services = Services.start(servers.addresses, new Ports(0, 0, 0, 0, 0, 0, 0));
                var walk = new OurWalk(
                        Doors.of(services), SampleIncident.in(servers.folder, Instant.now()), 1, servers.addresses)) {
            var template = walk.file();
            settled(servers.addresses, template);
            var pages = new Pages(Doors.of(services));
            var seeds = new Seeds(servers.addresses, template);
            seeds.grow(sizes.get(0));
            // What the JVM compiles here is not counted: it goes on for a thousand walks and more.
            warmUp(WARM_UP_ROUNDS, walk, pages, seeds.one());
            for (int size : sizes) {
                seeds.grow(size);
                // After minutes of writing, what is read all day is no longer in memory.
                warmUp(ROUNDS_AFTER_GROWING, walk, pages, seeds.one());
                measure(size, walk, pages, seeds.one());
            }
        }
        report(sizes);
    }

    private void warmUp(int rounds, OurWalk walk, Pages pages, UUID one) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < walks; i++) walk.one();
            pages.view(one, views, (what, figures) -> {});
        }
    }

    private void measure(int size, OurWalk walk, Pages pages, UUID one) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < walks; i++) times.add(walk.one());
        keep(size, "walk", Figures.of(times));
        pages.view(one, views, (what, figures) -> keep(size, what, figures));
    }

    private void keep(int size, String what, Figures figures) {
        found.computeIfAbsent(what, first -> new LinkedHashMap<>()).put(size, figures);
        System.out.printf(Locale.ROOT, "%,9d stored  %-28s %s%n", size, what, figures);
    }

    private void report(List<Integer> sizes) throws Exception {
        report.value("walks", walks);
        report.value("views", views);
        var milliseconds = new LinkedHashMap<String, Object>();
        found.forEach((what, bySize) -> {
            var row = new LinkedHashMap<String, Object>();
            bySize.forEach((size, figures) -> row.put(
                    String.valueOf(size),
                    Map.of("p50", figures.at(0.5), "p95", figures.at(0.95), "p99", figures.at(0.99))));
            milliseconds.put(what, row);
            report.say(String.format(Locale.ROOT, "%-28s", what)
                    + bySize.entrySet().stream()
                            .map(one -> String.format(
                                    Locale.ROOT,
                                    "  %,d: p50 %.2f p95 %.2f ms",
                                    one.getKey(),
                                    one.getValue().at(0.5),
                                    one.getValue().at(0.95)))
                            .reduce("", String::concat));
        });
        report.value("milliseconds", milliseconds);
        int first = sizes.get(0);
        int last = sizes.get(sizes.size() - 1);
        found.forEach((what, bySize) -> report.atMost(
                what + " p50, " + last + " ÷ " + first,
                bySize.get(last).at(0.5) / bySize.get(first).at(0.5),
                FLAT));
        report.write("growth");
    }

    private static void settled(Addresses servers, UUID incident) throws Exception {
        try (var connection = DriverManager.getConnection(
                        servers.jdbcUrl().apply("notification"), servers.databaseUser(), servers.databasePassword());
                var asked = connection.prepareStatement(
                        "select 1 from case_file where incident_id = ? and revision > 0 and assessment_no > 0")) {
            asked.setObject(1, incident);
            Walks.until(() -> {
                try (var row = asked.executeQuery()) {
                    return row.next();
                }
            });
        }
    }

    /** The pages that are opened all day, and the searches. */
    private static final class Pages {

        private final PageVisitor intake;
        private final PageVisitor assessment;
        private final PageVisitor desk;

        Pages(Doors doors) throws Exception {
            intake = new PageVisitor(doors.intake(), SampleAccounts.CLERK);
            assessment = new PageVisitor(doors.assessment(), SampleAccounts.PRIVACY_OFFICER);
            desk = new PageVisitor(doors.notification(), SampleAccounts.PRIVACY_OFFICER);
        }

        void view(UUID incident, int views, Found found) throws Exception {
            var word = URLEncoder.encode("USB", StandardCharsets.UTF_8);
            found.add("intake /", times(intake, "/", views));
            found.add("assessment /", times(assessment, "/", views));
            found.add("assessment awaiting a person", times(assessment, "/?duty=AWAITING_PERSON", views));
            found.add("board", times(desk, "/", views));
            found.add("board, a frequent word", times(desk, "/?text=" + word, views));
            found.add("board, one case's id", times(desk, "/?text=" + incident, views));
            found.add("case", times(desk, "/cases/" + incident, views));
            found.add("duties", times(desk, "/duties", views));
            found.add("monitor", times(desk, "/monitor", views));
        }

        private static Figures times(PageVisitor visitor, String path, int views) throws Exception {
            var times = new ArrayList<Long>();
            for (int i = 0; i < views; i++) times.add(visitor.time(path));
            return Figures.of(times);
        }

        interface Found {
            void add(String what, Figures figures);
        }
    }
}
