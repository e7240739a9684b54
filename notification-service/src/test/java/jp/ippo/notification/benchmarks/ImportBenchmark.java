package jp.ippo.notification.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import jp.ippo.notification.NotificationService;
import jp.ippo.notification.individuals.lists.PeopleLists;
import jp.ippo.servers.TestServers;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows a second from a CSV on the disk into the vault (read, checked, sealed, stored, announced), against PostgreSQL's own
 * COPY of the same file: into a bare table, and into one with the same indexes as the vault's. In turn, on one machine.
 *
 * <p>{@code -Drows=10000,100000 -Drounds=3 -Dbenchmark.report=file.json}
 */
public final class ImportBenchmark {

    private static final String CSV = "copy %s (name, email, items, honorific) from stdin (format csv, header)";

    private final ConfigurableApplicationContext service;
    private final JdbcClient jdbc;

    private ImportBenchmark(ConfigurableApplicationContext service) {
        this.service = service;
        this.jdbc = service.getBean(JdbcClient.class);
    }

    public static void main(String[] args) throws Exception {
        var rounds = Integer.getInteger("rounds", 3);
        try (var service = start()) {
            var benchmark = new ImportBenchmark(service);
            benchmark.measure(2_000);
            System.out.println(
                    "| rows | import rows/s | COPY rows/s | ratio | COPY with the same indexes rows/s | ratio |");
            System.out.println("|---|---|---|---|---|---|");
            var results = new ArrayList<String>();
            for (var rows : Arrays.stream(
                            System.getProperty("rows", "10000,100000").split(","))
                    .map(Integer::valueOf)
                    .toList()) {
                var seen = new ArrayList<Round>();
                for (int round = 0; round < rounds; round++) seen.add(benchmark.measure(rows));
                var middle = new Round(
                        median(seen.stream().map(Round::ours).toList()),
                        median(seen.stream().map(Round::bare).toList()),
                        median(seen.stream().map(Round::indexed).toList()));
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.0f | %.0f | %.2f | %.0f | %.2f |%n",
                        rows,
                        middle.ours,
                        middle.bare,
                        middle.ours / middle.bare,
                        middle.indexed,
                        middle.ours / middle.indexed);
                results.add(String.format(
                        Locale.ROOT,
                        "{\"rows\": %d, \"importRowsPerSecond\": %.0f, \"copyRowsPerSecond\": %.0f, \"ratio\": %.3f,"
                                + " \"indexedCopyRowsPerSecond\": %.0f, \"ratioToIndexed\": %.3f}",
                        rows,
                        middle.ours,
                        middle.bare,
                        middle.ours / middle.bare,
                        middle.indexed,
                        middle.ours / middle.indexed));
            }
            var json = "[" + String.join(", ", results) + "]";
            var report = System.getProperty("benchmark.report");
            if (report == null) System.out.println(json);
            else Files.writeString(Path.of(report), json);
        }
        // The embedded broker leaves threads behind.
        System.exit(0);
    }

    private record Round(double ours, double bare, double indexed) {}

    private Round measure(int rows) throws IOException, SQLException {
        var file = list(rows);
        try {
            return new Round(ours(file, rows), copy(file, rows, ""), copy(file, rows, """
                    , person_id uuid primary key default gen_random_uuid(),
                    reference text not null unique default md5(random()::text),
                    line int not null generated always as identity,
                    unique (email) deferrable initially deferred
                    """));
        } finally {
            Files.delete(file);
        }
    }

    private double ours(Path file, int rows) throws IOException {
        var incident = UUID.randomUUID();
        jdbc.sql("insert into case_file (incident_id, opened_at) values (?, now())")
                .param(incident)
                .update();
        long begun = System.nanoTime();
        try (var content = Files.newInputStream(file)) {
            var list = service.getBean(PeopleLists.class).upload(incident, content, "", "benchmark");
            if (list.people() != rows) throw new IllegalStateException("not everybody came in");
        }
        return rows / seconds(begun);
    }

    private double copy(Path file, int rows, String indexes) throws IOException, SQLException {
        jdbc.sql("create table copied (name text, email text, items text, honorific text" + indexes + ")")
                .update();
        try (var connection = service.getBean(DataSource.class).getConnection();
                var content = Files.newInputStream(file)) {
            long begun = System.nanoTime();
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(CSV.formatted("copied"), content, 1 << 16);
            double rate = rows / seconds(begun);
            if (copied != rows) throw new IllegalStateException("not everything was copied");
            return rate;
        } finally {
            jdbc.sql("drop table copied").update();
        }
    }

    /** People who do not exist. */
    private static Path list(int rows) throws IOException {
        var file = Files.createTempFile("benchmark", ".csv");
        var tag = UUID.randomUUID().toString().substring(0, 8);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("氏名,メール,項目,敬称\n");
            for (int i = 1; i <= rows; i++)
                out.write("住民 第" + i + "号,person" + i + "." + tag + "@example.jp,氏名;住所;生年月日,様\n");
        }
        return file;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static ConfigurableApplicationContext start() {
        var postgres = TestServers.postgres();
        postgres.createDatabase("import_benchmark");
        return new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.config.name=notification-service", "logging.level.root=WARN")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.jdbcUrl("import_benchmark"),
                        "--spring.datasource.username=" + postgres.user(),
                        "--spring.datasource.password=" + postgres.password(),
                        "--spring.kafka.bootstrap-servers="
                                + TestServers.kafka().bootstrapServers());
    }
}
