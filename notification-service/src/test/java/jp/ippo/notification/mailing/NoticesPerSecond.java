package jp.ippo.notification.mailing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.PersonalData;
import jp.ippo.servers.RealKafka;
import jp.ippo.servers.RealPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many notices a second leave with a ledger row for each, beside two yardsticks on the same machine in the same run
 * and with the same size and number of connections: a bare {@code JavaMailSender} loop without a database, and Postfix's
 * {@code smtp-source}. Then two instances of the service beside one, and the cost of one notice at several sizes. Every
 * commit of the ledger is on the disk.
 *
 * <p>Settings are system properties: {@code benchmark.sizes} (people, comma-separated), {@code benchmark.messages} (of
 * each yardstick), {@code benchmark.rounds}, {@code benchmark.connections}, {@code benchmark.report} (the JSON file).
 */
final class NoticesPerSecond implements AutoCloseable {

    private static final String HEAP = "512m";
    private static final int BYTES = 5_400;

    private final Path directory;
    private final int connections;
    private final RealPostgres postgres;
    private final RealKafka kafka;
    private final SmtpSink sink;
    private final ServiceProcess service;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final Office office;
    private final JdbcClient jdbc;
    private final String overview;
    /** Of the last case. */
    private final Map<String, Double> processor = new TreeMap<>();
    /** Of the machine's, by service, database and mail server, while the last case was sent. */
    private double coresInUse;

    private NoticesPerSecond(int connections) throws IOException, InterruptedException {
        this.directory = Files.createTempDirectory("ippo-benchmark");
        this.connections = connections;
        postgres = RealPostgres.embedded(directory.resolve("postgres"), 0);
        postgres.createDatabase("notification");
        kafka = RealKafka.embedded(directory.resolve("kafka"), 0);
        sink = new SmtpSink(null);
        service = instance("service.log");
        service.awaitReady();
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(postgres.jdbcUrl("notification"), postgres.user(), postgres.password()));
        office = new Office(service.port(), jdbc);
        overview = paddedTo(BYTES);
    }

    private ServiceProcess instance(String log) throws IOException {
        var started = new ServiceProcess(
                HEAP,
                directory.resolve(log),
                List.of(
                        "--spring.datasource.url=" + postgres.jdbcUrl("notification"),
                        "--spring.datasource.username=" + postgres.user(),
                        "--spring.datasource.password=" + postgres.password(),
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + sink.port(),
                        "--ippo.mail.connections=" + connections));
        services.add(started);
        return started;
    }

    public static void main(String... arguments) throws Exception {
        if (!SmtpSink.isInstalled()) {
            System.err.println("""
                    ================================================================================
                    SKIPPED: smtp-sink and smtp-source are not here. Debian: apt-get install postfix
                    ================================================================================""");
            return;
        }
        var report = run(
                Integer.getInteger("benchmark.connections", 16),
                Integer.getInteger("benchmark.rounds", 3),
                Integer.getInteger("benchmark.messages", 40_000),
                List.of(System.getProperty("benchmark.sizes", "10000,100000").split(",")).stream()
                        .map(Integer::valueOf)
                        .toList());
        System.out.println(report.table());
        var file = Path.of(System.getProperty("benchmark.report", "target/notices-per-second.json"));
        Files.writeString(file, report.json());
        System.out.println("written to " + file.toAbsolutePath());
        System.exit(0);
    }

    static NoticesReport run(int connections, int rounds, int messages, List<Integer> sizes) throws Exception {
        try (var benchmark = new NoticesPerSecond(connections)) {
            return benchmark.measure(rounds, messages, sizes);
        }
    }

    private NoticesReport measure(int rounds, int messages, List<Integer> sizes) throws Exception {
        var bare = new BareLoop(sink.port(), "個人情報の漏えいについてのお知らせ", words().merge());
        // Both JVMs compile what they run; what they learn here is not counted.
        bare.run(connections, messages);
        ledger(messages);
        var loop = new ArrayList<Double>();
        var source = new ArrayList<Double>();
        var ledger = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var before = processorTime();
            loop.add(bare.run(connections, messages));
            var after = processorTime();
            processor.put(
                    "(bare loop, with mail server)",
                    Stream.of("this", "mail server")
                                    .mapToDouble(who -> after.get(who) - before.get(who))
                                    .sum()
                            / messages);
            source.add(smtpSource(messages));
            ledger.add(ledger(messages));
            System.out.printf(
                    "round %d: %,.0f bare, %,.0f smtp-source, %,.0f ledger%n",
                    round + 1, loop.get(round), source.get(round), ledger.get(round));
        }
        var cores = new LinkedHashMap<String, Double>();
        cores.put("one instance", coresInUse);
        var both = withASecond(rounds, messages);
        cores.put("two instances", coresInUse);
        var perSecond = new LinkedHashMap<String, Double>();
        perSecond.put("bare JavaMailSender loop", median(loop));
        perSecond.put("smtp-source", median(source));
        perSecond.put("with the full ledger", median(ledger));
        perSecond.put("the same with two instances", median(both));
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("ledger ÷ bare loop", median(ledger) / median(loop));
        ratios.put("ledger ÷ smtp-source", median(ledger) / median(source));
        ratios.put("two instances ÷ one", median(both) / median(ledger));
        var costs = new LinkedHashMap<Integer, Double>();
        for (int people : sizes) costs.put(people, 1e6 / ledger(people));
        return new NoticesReport(circumstances(rounds, messages), perSecond, ratios, costs, processor, cores);
    }

    private List<Double> withASecond(int rounds, int messages) throws Exception {
        var both = new ArrayList<Double>();
        try (var second = instance("second.log")) {
            second.awaitReady();
            // It compiles what it runs, too.
            ledger(messages);
            for (int round = 0; round < rounds; round++) both.add(ledger(messages));
            services.remove(second);
        }
        return both;
    }

    private Map<String, Object> circumstances(int rounds, int messages) {
        var about = new LinkedHashMap<String, Object>();
        about.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        about.put(
                "machine",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores");
        about.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
        about.put("heapOfTheService", HEAP);
        about.put("bytesPerMessage", BYTES);
        about.put("connections", connections);
        about.put("rounds", rounds);
        about.put("messagesPerRound", messages);
        return about;
    }

    /** One case of so many people, from its start to the last answer, by the ledger's own times. */
    private double ledger(int people) throws Exception {
        var list = list(people);
        var incident = office.openCase();
        expect(201, office.upload(incident, list));
        Files.delete(list);
        expect(201, office.post("officer", incident + "/notices", draft()));
        expect(200, office.approve(incident, 1, people));
        var before = processorTime();
        expect(200, office.start(incident));
        // Not through the page: it counts everybody each time.
        while (!jdbc.sql("select state from sending where incident_id = ?")
                .param(incident)
                .query(String.class)
                .single()
                .equals("FINISHED")) TimeUnit.MILLISECONDS.sleep(200);
        var seconds =
                jdbc.sql("""
                select extract(epoch from max(settled_at) - (select started_at from sending where incident_id = :incident))
                from delivery where incident_id = :incident and state = 'SENT'
                """).param("incident", incident).query(Double.class).single();
        var after = processorTime();
        after.remove("this");
        after.forEach((who, time) -> processor.put(who, (time - before.getOrDefault(who, 0.0)) / people));
        coresInUse = after.keySet().stream().mapToDouble(processor::get).sum() * people / seconds / 1e6;
        var sent = jdbc.sql("select count(*) from delivery where incident_id = ? and state = 'SENT'")
                .param(incident)
                .query(Integer.class)
                .single();
        if (sent != people) throw new IllegalStateException(sent + " of " + people + " were sent");
        return people / seconds;
    }

    /** Microseconds of processor time since their starts. Says more than the clock where others use the machine too. */
    private Map<String, Double> processorTime() throws IOException {
        var postmaster = Long.parseLong(Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"))
                .get(0)
                .strip());
        var database = ProcessHandle.of(postmaster).stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.descendants()))
                .mapToDouble(NoticesPerSecond::processorTime)
                .sum();
        return new TreeMap<>(Map.of(
                "this",
                processorTime(ProcessHandle.current()),
                "service",
                services.stream()
                        .map(one -> ProcessHandle.of(one.pid()).orElseThrow())
                        .mapToDouble(NoticesPerSecond::processorTime)
                        .sum(),
                "database",
                database,
                "mail server",
                processorTime(ProcessHandle.of(sink.pid()).orElseThrow())));
    }

    private static double processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e3;
    }

    private Path list(int people) throws IOException {
        var file = Files.createTempFile(directory, "list", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("氏名,メール,項目,敬称\n");
            for (int i = 1; i <= people; i++)
                out.write("住民" + i + "号,"
                        + People.address(
                                i, "bench" + UUID.randomUUID().toString().substring(0, 4)) + ",氏名;住所;生年月日,様\n");
        }
        return file;
    }

    private double smtpSource(int messages) throws IOException, InterruptedException {
        var program = SmtpSink.program("smtp-source");
        if (program == null) throw new IllegalStateException("smtp-source is not installed");
        long begun = System.nanoTime();
        var process = new ProcessBuilder(
                        program,
                        "-d",
                        "-s" + connections,
                        "-m" + messages,
                        "-l" + BYTES,
                        "-fprivacy@city.example.jp",
                        "-tp1@example.jp",
                        "127.0.0.1:" + sink.port())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) throw new IllegalStateException("smtp-source failed");
        return messages / ((System.nanoTime() - begun) / 1e9);
    }

    private String draft() {
        return Office.DRAFT.replace("\"overview\": \"", "\"overview\": \"" + overview);
    }

    /** The text of the notice as the ledger sends it, for whoever sends the same without one. */
    private record Text(NoticeWords words) {

        String merge() {
            return notice(words).merged().textFor(PERSON, REFERENCE);
        }
    }

    private static final PersonalData PERSON = new PersonalData(
            "住民12345号", "様", new EmailAddress("p12345.bench1234@example.jp"), List.of("氏名", "住所", "生年月日"));
    private static final String REFERENCE = "2345-6789-ABCD";

    private static Notice notice(NoticeWords words) {
        return new Notice(new UUID(0, 0), 1, NoticeTemplate.CURRENT, words, "officer", Instant.EPOCH);
    }

    private Text words() {
        return new Text(words(overview));
    }

    private static NoticeWords words(String overview) {
        var sample = JsonMapper.builder().build().readTree(Office.DRAFT);
        return NoticeWords.of(
                sample.path("subject").asString(),
                overview + sample.path("overview").asString(),
                null,
                sample.path("cause").asString(),
                sample.path("secondaryDamage").asString(),
                sample.path("other").asString(),
                sample.path("contactWindow").asString());
    }

    /** Words that bring the message to this size on the wire. */
    private static String paddedTo(int bytes) {
        var properties = new MailProperties(
                "尼崎市個人情報保護担当 <privacy@city.example.jp>",
                null,
                1,
                1,
                Duration.ofMinutes(3),
                List.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        var padding = new StringBuilder();
        while (true) {
            var message = new ReadyNotice(
                            notice(words(padding.toString())), properties, subject -> subject, text -> text)
                    .write(new UUID(1, 1), REFERENCE, PERSON, PERSON.email(), Instant.EPOCH);
            if (message.length >= bytes - 5) return padding.toString();
            padding.append('漏');
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void expect(int status, Office.Answer answer) {
        if (answer.status() != status) throw new IllegalStateException(answer.toString());
    }

    @Override
    public void close() throws Exception {
        service.close();
        sink.close();
        kafka.close();
        postgres.close();
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (UncheckedIOException beingCleared) {
            // a server's last file
        }
    }
}
