package jp.ippo.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ippo.servers.RealKafka;
import jp.ippo.servers.RealMailbox;
import jp.ippo.servers.RealPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * The rehearsal of docs/backup: a backup while notices leave, everything destroyed, restored into an empty machine with an
 * empty broker, continued. The mail server, which nobody destroyed, says who got what.
 */
@Tag("chaos")
@Timeout(600)
class RestoredFromABackupTest {

    private static final int PEOPLE = 200;
    private static final int LATER_PEOPLE = 5;
    private static final int PER_SECOND = 3;
    private static final Path SCRIPTS = Path.of("").toAbsolutePath().getParent().resolve("docs/backup");
    private static final List<String> DATABASES = List.of("intake", "assessment", "notification");

    @TempDir
    Path directory;

    private final RealMailbox mailbox = RealMailbox.embedded(0, 0);

    @Test
    void nothing_is_sent_twice_and_nobody_is_forgotten() throws Exception {
        assumeThat(hasPsql())
                .as("psql is not installed: THE REHEARSAL WAS SKIPPED")
                .isTrue();
        var backup = directory.resolve("backup");
        UUID half;
        UUID later;
        UUID unheard;
        int told;
        int judgements;
        var machine = Files.createDirectories(directory.resolve("machine"));
        var postgres = RealPostgres.embedded(machine.resolve("postgres"), 0);
        DATABASES.forEach(postgres::createDatabase);
        var kafka = RealKafka.embedded(machine.resolve("kafka"), 0);
        try (var services = services(kafka, postgres)) {
            var doors = services.doors();
            half = ready(doors, "half-way", PEOPLE);
            later = ready(doors, "later", LATER_PEOPLE);
            throttle(doors, Integer.toString(PER_SECOND));
            start(doors, half);
            await(() -> arrived().size() >= 20);
            kafka.close();
            unheard = file(doors, "unheard");

            run("backup.sh", environment(postgres), backup.toString(), machine.resolve("postgres/data") + "");

            // What the backup does not know: messages of a sending it saw, and a sending it did not see.
            var atBackup = arrived().size();
            doors.officerAtNotification()
                    .post("/api/cases/" + later + "/notices/urgent", "{\"reason\": \"急ぐ\"}")
                    .mustBeGood();
            await(() -> arrived().size() >= atBackup + 12);
            judgements = judgements(postgres);
            told = destroy(services, postgres, machine);
        }
        assertThat(told).as("the disaster fell into the sending").isBetween(40, PEOPLE);

        int before = judgements;
        var empty = Files.createDirectories(directory.resolve("empty-machine"));
        run(
                "restore.sh",
                Map.of(),
                backup.toString(),
                empty.resolve("postgres/data").toString());
        Files.createFile(empty.resolve("postgres/initialised"));
        try (var restored = RealPostgres.embedded(empty.resolve("postgres"), 0);
                var broker = RealKafka.embedded(empty.resolve("kafka"), 0);
                var services = services(broker, restored)) {
            var doors = services.doors();

            // Events leave again into the empty broker: what nobody had heard is heard, the rest changes nothing.
            await(() ->
                    doors.officerAtNotification().get("/api/cases/" + unheard).isGood());
            await(() -> judgements(restored) == before + 1 && waiting(restored) == 0);

            SECONDS.sleep(4);
            assertThat(judgements(restored)).as("nothing is judged twice").isEqualTo(before + 1);
            assertThat(arrived()).as("nothing leaves by itself").hasSize(told);
            nobodyIsTakenForUntold(doors, half, PEOPLE);
            nobodyIsTakenForUntold(doors, later, LATER_PEOPLE);
            assertThat(doors.officerAtNotification().get("/api/lanes").body().toString())
                    .contains("復元された");

            decideByTheLog(doors, half);
            decideByTheLog(doors, later);
            for (var lane : List.of("BULK", "URGENT"))
                doors.officerAtNotification()
                        .post("/api/lanes/" + lane + "/resume", "{\"reason\": \"記録を確かめた\"}")
                        .mustBeGood();
            throttle(doors, "null");
            start(doors, half);
            await(() -> standing(doors, half).path("state").asString().equals("FINISHED"));
            assertThat(standing(doors, half).path("sent").asInt()).isEqualTo(PEOPLE);
            var letters = arrived().stream().collect(Collectors.groupingBy(to -> to, Collectors.counting()));
            assertThat(letters).hasSize(PEOPLE + LATER_PEOPLE);
            assertThat(letters.values()).as("nobody got two").containsOnly(1L);
            System.out.printf(
                    "restored: %d people told before the disaster, 0 twice, 0 forgotten of %d%n",
                    told, PEOPLE + LATER_PEOPLE);
        } finally {
            mailbox.close();
        }
    }

    /** Whoever is not known to be told is in doubt, and nobody waits to be sent to. */
    private static void nobodyIsTakenForUntold(Doors doors, UUID incident, int people) {
        var now = standing(doors, incident);
        assertThat(now.path("sent").asInt() + now.path("inDoubt").asInt())
                .as("%s", now)
                .isEqualTo(people);
        assertThat(now.path("state").asString()).isNotEqualTo("SENDING");
    }

    /** As a person does, with the Message-IDs of the mail server's log. */
    private void decideByTheLog(Doors doors, UUID incident) {
        var log = mailbox.received().stream()
                .map(mail -> {
                    try {
                        return "postfix/cleanup[1]: 4A: message-id=" + mail.getMessageID();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .collect(Collectors.joining("\n"));
        var decided = doors.officerAtNotification()
                .post(
                        "/api/cases/" + incident + "/notices/in-doubt/by-log?absent=SEND_AGAIN&reason=mail-log",
                        "text/plain",
                        BodyPublishers.ofString(log))
                .mustBeGood()
                .body();
        assertThat(decided.path("left").asInt()).isZero();
    }

    private static JsonNode standing(Doors doors, UUID incident) {
        return doors.officerAtNotification()
                .get("/api/cases/" + incident + "/notices")
                .mustBeGood()
                .body();
    }

    private UUID ready(Doors doors, String key, int people) {
        var incident = file(doors, key);
        var path = "/api/cases/" + incident;
        await(() ->
                doors.officerAtNotification().get(path + "/reports/preliminary").isGood());
        var list = IntStream.rangeClosed(1, people)
                .mapToObj(i -> "見本 " + i + ",p" + i + "." + key + "@example.jp,氏名")
                .collect(Collectors.joining("\n", "氏名,メール,項目\n", "\n"));
        doors.officerAtNotification()
                .post(
                        path + "/people",
                        "text/csv; charset=utf-8",
                        BodyPublishers.ofByteArray(list.getBytes(StandardCharsets.UTF_8)))
                .mustBeGood();
        doors.officerAtNotification()
                .post(path + "/notices", SampleTexts.read("notice.json"))
                .mustBeGood();
        doors.officerAtNotification()
                .post(path + "/people/count", "{\"reason\": \"見本\"}")
                .mustBeGood();
        doors.approverAtNotification()
                .post(path + "/notices/approval", "{\"noticeVersion\": 1, \"peopleCount\": " + people + "}")
                .mustBeGood();
        var canary = doors.officerAtNotification()
                .post(path + "/notices/canaries", "{}")
                .mustBeGood()
                .body();
        doors.officerAtNotification()
                .post(path + "/notices/canaries/" + canary.path("number").asLong() + "/confirmation", "{}")
                .mustBeGood();
        return incident;
    }

    private UUID file(Doors doors, String key) {
        var filed = doors.clerkAtIntake()
                .post(
                        "/api/incidents",
                        SampleIncident.in(directory.resolve("sample"), Instant.now()),
                        "Idempotency-Key",
                        key);
        return UUID.fromString(filed.mustBeGood().body().path("incidentId").asString());
    }

    private static void throttle(Doors doors, String perSecond) {
        doors.officerAtNotification()
                .post("/api/lanes/BULK/throttle", "{\"perSecond\": " + perSecond + ", \"reason\": \"試験\"}")
                .mustBeGood();
    }

    private static void start(Doors doors, UUID incident) {
        doors.officerAtNotification()
                .post("/api/cases/" + incident + "/notices/sending", "{}")
                .mustBeGood();
    }

    /** Everything but the mail server and the master key. @return how many people had been told */
    private int destroy(ServicesUntilKilled services, RealPostgres postgres, Path machine) throws Exception {
        services.kill();
        postgres.close();
        try (var files = Files.walk(machine)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
        return arrived().size();
    }

    private ServicesUntilKilled services(RealKafka kafka, RealPostgres postgres) throws IOException {
        return ServicesUntilKilled.start(
                kafka.bootstrapServers(),
                postgres.jdbcUrl(""),
                postgres.user(),
                postgres.password(),
                mailbox.host() + ":" + mailbox.smtpPort(),
                Files.createDirectories(directory.resolve("vault-key")),
                directory.resolve("services.log"));
    }

    /** Addresses of those affected whom the mail server took a notice for, one entry per message. */
    private List<String> arrived() {
        return mailbox.received().stream()
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .filter(to -> !to.endsWith(SampleOffices.DOMAIN))
                .toList();
    }

    private static int waiting(RealPostgres postgres) {
        return DATABASES.stream()
                .mapToInt(name -> number(postgres, name, "select count(*) from outbox where sent_at is null"))
                .sum();
    }

    private static int judgements(RealPostgres postgres) {
        return number(postgres, "assessment", "select count(*) from outbox");
    }

    private static int number(RealPostgres postgres, String database, String question) {
        return JdbcClient.create(
                        new DriverManagerDataSource(postgres.jdbcUrl(database), postgres.user(), postgres.password()))
                .sql(question)
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> environment(RealPostgres postgres) {
        var address = java.net.URI.create(postgres.jdbcUrl("postgres").substring("jdbc:".length()));
        return Map.of(
                "PGHOST", address.getHost(),
                "PGPORT", Integer.toString(address.getPort()),
                "PGUSER", postgres.user(),
                "PGPASSWORD", postgres.password());
    }

    private void run(String script, Map<String, String> environment, String... arguments) throws Exception {
        var command =
                new java.util.ArrayList<>(List.of("sh", SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var output = directory.resolve(script + ".txt");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().putAll(new HashMap<>(environment));
        var running = process.start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(output)).isZero();
    }

    private static boolean hasPsql() throws InterruptedException {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static void await(Supplier<Boolean> condition) {
        for (var end = Instant.now().plus(Duration.ofSeconds(90)); Instant.now().isBefore(end); ) {
            if (condition.get()) return;
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new AssertionError("waited in vain");
    }
}
