package jp.ippo.servers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The servers a test run stands on: one set per JVM, each started when it is first asked for and stopped with the JVM,
 * after the application contexts.
 *
 * <p>One switch chooses the lane: Testcontainers where a Docker engine answers, the same servers embedded where none
 * does. The system property {@code IPPO_TEST_SERVERS} or the environment variable of that name, {@code containers} or
 * {@code embedded}, forces one.
 */
public final class TestServers {

    private static @Nullable Lane lane;
    private static @Nullable RealKafka kafka;
    private static @Nullable RealPostgres postgres;
    private static @Nullable RealMailbox mailbox;

    private TestServers() {}

    public static synchronized RealKafka kafka() {
        var running = kafka;
        if (running == null) {
            running = lane().kafka();
            kafka = running;
        }
        return running;
    }

    public static synchronized RealPostgres postgres() {
        var running = postgres;
        if (running == null) {
            running = lane().postgres();
            postgres = running;
        }
        return running;
    }

    private static Lane lane() {
        var decided = lane;
        if (decided == null) {
            decided = LaneSwitch.lane();
            lane = decided;
        }
        return decided;
    }

    /** In both lanes inside this JVM: the tests read the mail. */
    public static synchronized RealMailbox mailbox() {
        var running = mailbox;
        if (running == null) {
            running = AtExit.close(RealMailbox.embedded(0, 0));
            mailbox = running;
        }
        return running;
    }

    /**
     * Points an application at the three servers. Each call makes a database of its own, so that test classes find
     * theirs empty; the broker and the mailbox are shared.
     *
     * @param database the beginning of the database's name, for whoever looks at the server
     */
    public static void register(DynamicPropertyRegistry properties, String database) {
        var name = database + "_" + UUID.randomUUID().toString().substring(0, 8);
        postgres().createDatabase(name);
        properties.add("spring.kafka.bootstrap-servers", () -> kafka().bootstrapServers());
        properties.add("spring.datasource.url", () -> postgres().jdbcUrl(name));
        properties.add("spring.datasource.username", () -> postgres().user());
        properties.add("spring.datasource.password", () -> postgres().password());
        properties.add("spring.mail.host", () -> mailbox().host());
        properties.add("spring.mail.port", () -> mailbox().smtpPort());
    }
}
