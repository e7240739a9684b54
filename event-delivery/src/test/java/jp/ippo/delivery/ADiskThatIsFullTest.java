package jp.ippo.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ippo.events.CaseProgressed;
import jp.ippo.servers.RealPostgres;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The disk of the database's tables is full: what is to be stored is refused, what is to be read waits where it is, and with
 * room on the disk everything goes on by itself.
 */
@Tag("wide")
@Timeout(120)
class ADiskThatIsFullTest {

    private static final int EVENTS = 600;

    @TempDir
    static Path home;

    private static SmallDisk disk;
    private static RealPostgres database;

    @BeforeAll
    static void aSmallDisk() throws IOException {
        try {
            disk = SmallDisk.mount(home.resolve("disk"), 16);
        } catch (IOException notAllowed) {
            System.out.println("NOT TRIED: a full disk. This process may not mount a small one: " + notAllowed);
            throw new TestAbortedException("only who may mount can try a full disk", notAllowed);
        }
        database = RealPostgres.embedded(home.resolve("postgres"), 0);
        var owner = Files.getAttribute(home.resolve("postgres/data"), "unix:uid");
        Files.setAttribute(disk.directory(), "unix:uid", owner);
        var jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl("postgres"), database.user(), database.password()));
        jdbc.sql("create tablespace small location '" + disk.directory() + "'").update();
        jdbc.sql("create database station tablespace small").update();
    }

    @Test
    void nothing_is_lost_and_nobody_has_to_help_once_there_is_room() throws IOException {
        var incident = UUID.randomUUID();
        try (var service = new SpringApplicationBuilder(Station.class)
                .properties(
                        "spring.config.import=classpath:event-delivery.yml",
                        "ippo.events.source=/test",
                        "ippo.events.group=" + UUID.randomUUID(),
                        "spring.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers(),
                        "spring.datasource.url=" + database.jdbcUrl("station"),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password())
                .run()) {
            var station = service.getBean(Station.class);
            disk.fill();

            say(service.getBean(KafkaOperations.class), service.getBean(JsonMapper.class), incident);
            int before = stopsGrowing(station, incident);
            assertThat(before).as("some may fit into the last pages").isLessThan(EVENTS);
            storingIsRefused(service.getBean(TransactionTemplate.class), service.getBean(Outbox.class));
            disk.makeRoom();

            await().atMost(Duration.ofSeconds(30)).until(() -> station.handledOf(incident) == EVENTS);
            assertThat(station.sequencesOf(incident))
                    .isEqualTo(IntStream.rangeClosed(1, EVENTS).boxed().toList());
            assertThat(service.getBean(WaitingEvents.class).standing().howMany())
                    .as("what was refused is nowhere")
                    .isZero();
        }
    }

    private static void say(KafkaOperations<String, byte[]> kafka, JsonMapper json, UUID incident) {
        var sent = new ArrayList<java.util.concurrent.CompletableFuture<?>>();
        for (int sequence = 1; sequence <= EVENTS; sequence++) {
            var event = Sample.step(incident, sequence);
            sent.add(kafka.send(CloudEventHeaders.record(
                    new WaitingEvents.Waiting(
                            0,
                            event.id(),
                            CaseProgressed.TYPE,
                            incident,
                            null,
                            event.occurredAt(),
                            json.writeValueAsString(event.data()),
                            null),
                    "/test")));
        }
        sent.forEach(java.util.concurrent.CompletableFuture::join);
    }

    private static int stopsGrowing(Station station, UUID incident) {
        var seen = new ArrayList<Integer>(List.of(-1));
        await().pollInterval(Duration.ofSeconds(3)).until(() -> {
            seen.add(station.handledOf(incident));
            return seen.get(seen.size() - 1).equals(seen.get(seen.size() - 2));
        });
        return seen.get(seen.size() - 1);
    }

    private static void storingIsRefused(TransactionTemplate transaction, Outbox outbox) {
        var large = "x".repeat(100);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < 1_000; i++)
                        outbox.add(Sample.step(UUID.nameUUIDFromBytes((large + i).getBytes(UTF_8)), 1));
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @AfterAll
    static void giveBack() throws IOException {
        if (database != null) database.close();
        if (disk != null) disk.close();
    }
}
