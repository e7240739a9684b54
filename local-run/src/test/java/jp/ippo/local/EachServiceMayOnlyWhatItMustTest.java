package jp.ippo.local;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.ippo.notification.monitor.ConsumerLag;
import jp.ippo.notification.monitor.GroupLag;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.tools.AclCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/compose/kafka/acls.txt and the lines of docs/monitoring.md, on an embedded broker behind the door of the compose
 * file: one incident walks through with these rights, and everything else is refused.
 */
@Tag("wide")
@Timeout(240)
class EachServiceMayOnlyWhatItMustTest {

    private static final Path DOCS = Path.of("").toAbsolutePath().getParent().resolve("docs");
    private static final String REPORTED = "jp.ippo.incident.reported.v1";
    private static final String ASSESSED = "jp.ippo.incident.assessed.v1";
    private static final String PROGRESSED = "jp.ippo.case.progressed.v1";
    private static final String ANCHORED = "jp.ippo.evidence.anchored.v1";
    private static final String DEAD = ".dlt";

    @TempDir
    static Path data;

    private static SecuredBroker broker;
    private static SecuredTown town;
    private static String incident;
    private static Collection<AclBinding> watcherByDocument;

    @BeforeAll
    static void one_incident_walks_through() throws Exception {
        broker = new SecuredBroker(data, List.of("ippo-admin", "intake", "assessment", "notification"));
        makeTheWatcherAsTheDocumentSays();
        watcherByDocument = user("ippo-admin").rightsOf("ippo-watcher");
        giveRightsAsTheFileSays();
        town = new SecuredTown(broker, data);
        var quiet = new Say(new PrintStream(java.io.OutputStream.nullOutputStream()), Instant.now());
        incident = new SampleWalk(town.doors(), quiet, data).walk();
    }

    @AfterAll
    static void close() {
        if (town != null) town.close();
        if (broker != null) broker.close();
    }

    @Test
    void on_the_topics_nobody_may_more_than_stands_here() throws Exception {
        assertThat(user("intake").mayDo(topics().toList()))
                .isEqualTo(table(Set.of(CREATE, DESCRIBE), Map.of(REPORTED, WRITE, ANCHORED, WRITE)));
        assertThat(user("assessment").mayDo(topics().toList()))
                .isEqualTo(table(
                        Set.of(CREATE, DESCRIBE),
                        Map.of(REPORTED, READ, ASSESSED, WRITE, REPORTED + DEAD, WRITE, ANCHORED, WRITE)));
        assertThat(user("notification").mayDo(topics().toList()))
                .isEqualTo(table(
                        Set.of(CREATE, DESCRIBE, READ),
                        Map.of(
                                PROGRESSED,
                                WRITE,
                                REPORTED,
                                WRITE,
                                ASSESSED,
                                WRITE,
                                REPORTED + DEAD,
                                WRITE,
                                ASSESSED + DEAD,
                                WRITE,
                                ANCHORED,
                                WRITE)));
        assertThat(user("ippo-watcher").mayDo(topics().toList())).isEqualTo(table(Set.of(DESCRIBE, READ), Map.of()));
    }

    @Test
    void a_services_user_cannot_write_what_another_says() {
        assertRefused(() -> user("intake").sends(ASSESSED));
        assertRefused(() -> user("assessment").sends(PROGRESSED));
        assertRefused(() -> user("notification").sends(PROGRESSED + DEAD));
        assertRefused(() -> user("intake").reads(REPORTED, "intake"));
    }

    @Test
    void the_watcher_changes_nothing() {
        for (var topic : List.of(REPORTED, ASSESSED, PROGRESSED, PROGRESSED + DEAD))
            assertRefused(() -> user("ippo-watcher").sends(topic));
        assertRefused(() -> user("ippo-watcher").reads(REPORTED, "assessment"));
        assertRefused(() -> user("ippo-watcher")
                .asks(admin -> admin.createTopics(List.of(new NewTopic("jp.ippo.mine", 1, (short) 1)))
                        .all()));
        for (var user : List.of("ippo-watcher", "intake", "notification")) {
            assertRefused(() -> user(user)
                    .asks(admin -> admin.deleteTopics(List.of(PROGRESSED)).all()));
            assertRefused(() -> user(user).asks(admin -> admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, PROGRESSED),
                            List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET))))
                    .all()));
            assertRefused(() ->
                    user(user).asks(admin -> admin.createAcls(watcherByDocument).all()));
            assertRefused(() -> user(user).asks(admin -> admin.deleteConsumerGroups(List.of("assessment"))
                    .all()));
        }
    }

    @Test
    void nobody_comes_in_with_a_wrong_password_or_without_tls() {
        assertThatThrownBy(() -> {
                    try (var admin = Admin.create(broker.client("intake", "guessed"))) {
                        admin.listTopics().names().get(20, TimeUnit.SECONDS);
                    }
                })
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        Map<String, Object> plain = Map.of(
                "bootstrap.servers", broker.address(), "request.timeout.ms", 2000, "default.api.timeout.ms", 3000);
        assertThatThrownBy(() -> {
                    try (var admin = Admin.create(plain)) {
                        admin.listTopics().names().get(20, TimeUnit.SECONDS);
                    }
                })
                .hasRootCauseInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
    }

    @Test
    void the_desk_sees_how_far_each_group_is() {
        await().untilAsserted(
                        () -> assertThat(town.atTheDesk(ConsumerLag.class).now().orElseThrow())
                                .extracting(GroupLag::group, GroupLag::topic)
                                .contains(tuple("assessment", REPORTED), tuple("notification", ASSESSED)));
    }

    @Test
    void what_cannot_be_read_is_put_aside_by_each_reader() throws Exception {
        user("intake").sends(REPORTED);
        user("assessment").sends(ASSESSED);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(user("ippo-watcher").counts(REPORTED + DEAD)).isEqualTo(2);
            assertThat(user("ippo-watcher").counts(ASSESSED + DEAD)).isEqualTo(1);
        });
    }

    @Test
    void the_document_gives_the_watcher_the_rights_of_the_file_and_its_commands_work() throws Exception {
        assertThat(user("ippo-admin").rightsOf("ippo-watcher")).containsExactlyInAnyOrderElementsOf(watcherByDocument);
        var console = new KafkaConsole(data);
        var config = " --command-config " + broker.clientFile("ippo-watcher");
        var commands = documentLines("localhost:19092").stream()
                .map(line -> line.split(" \\| ", 2)[0].replace("localhost:19092", broker.address()) + config)
                .toList();

        assertThat(console.run(commands.get(0) + " --max-messages 3", 40_000)).contains(incident, "CASE_OPENED");
        assertThat(console.run(commands.get(3))).contains("LAG", REPORTED, "assessment", "notification");
        assertThat(console.run(commands.get(4))).contains(REPORTED + ".dlt:0:");
    }

    private static void makeTheWatcherAsTheDocumentSays() throws Exception {
        var admin = broker.clientFile("ippo-admin").toString();
        var lines = documentLines("BROKER:9092");
        assertThat(lines).hasSize(4);
        var console = new KafkaConsole(data);
        for (var line : lines) {
            console.run(line.replace("BROKER:9092", broker.address())
                    .replace("admin.properties", admin)
                    .replace("…", SecuredBroker.passwordOf("ippo-watcher")));
        }
    }

    private static List<String> documentLines(String address) throws Exception {
        return Files.readAllLines(DOCS.resolve("monitoring.md")).stream()
                .filter(line -> line.startsWith("kafka-") && line.contains(address))
                .toList();
    }

    /** As rights.sh does, in this JVM. */
    private static void giveRightsAsTheFileSays() throws Exception {
        Exit.setExitProcedure((status, message) -> {
            throw new IllegalStateException("kafka-acls ended with " + status);
        });
        try {
            var where = Stream.of(
                            "--bootstrap-server",
                            broker.address(),
                            "--command-config",
                            broker.clientFile("ippo-admin").toString(),
                            "--add")
                    .toList();
            for (var line : Files.readAllLines(DOCS.resolve("compose/kafka/acls.txt"))) {
                if (!line.startsWith("--")) continue;
                AclCommand.main(Stream.concat(where.stream(), Stream.of(line.split(" ")))
                        .toArray(String[]::new));
            }
        } finally {
            Exit.resetExitProcedure();
        }
    }

    private static Map<String, Set<AclOperation>> table(
            Set<AclOperation> everywhere, Map<String, AclOperation> besides) {
        return topics().collect(toMap(
                topic -> topic, topic -> Stream.concat(everywhere.stream(), Stream.ofNullable(besides.get(topic)))
                        .collect(toSet())));
    }

    private static Stream<String> topics() {
        return Stream.concat(
                Stream.of(REPORTED, ASSESSED, PROGRESSED).flatMap(topic -> Stream.of(topic, topic + DEAD)),
                Stream.of(ANCHORED));
    }

    private static BrokerUser user(String name) {
        return new BrokerUser(broker, name);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .satisfies(refused -> assertThat(Stream.iterate(refused, one -> one != null, Throwable::getCause)
                                .toList())
                        .hasAtLeastOneElementOfType(AuthorizationException.class));
    }
}
