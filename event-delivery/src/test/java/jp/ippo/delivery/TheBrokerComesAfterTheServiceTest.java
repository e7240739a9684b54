package jp.ippo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import jp.ippo.servers.RealKafka;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** On the very first start nobody has made the topics yet, and the broker is not there either. */
@Tag("wide")
@Timeout(120)
class TheBrokerComesAfterTheServiceTest {

    @TempDir
    Path directory;

    @Test
    void the_service_starts_and_makes_its_topics_when_the_broker_comes() throws IOException {
        var database = "late_" + UUID.randomUUID().toString().substring(0, 8);
        TestServers.postgres().createDatabase(database);
        int port = freePort();
        var incident = UUID.randomUUID();
        try (var service = new SpringApplicationBuilder(Station.class)
                .properties(
                        "spring.config.import=classpath:event-delivery.yml",
                        "ippo.events.source=/test",
                        "ippo.events.group=" + database,
                        "spring.kafka.bootstrap-servers=127.0.0.1:" + port,
                        "spring.datasource.url=" + TestServers.postgres().jdbcUrl(database),
                        "spring.datasource.username=" + TestServers.postgres().user(),
                        "spring.datasource.password=" + TestServers.postgres().password())
                .run()) {
            service.getBean(TransactionTemplate.class).executeWithoutResult(status -> service.getBean(Outbox.class)
                    .add(Sample.step(incident, 1)));

            try (var broker = RealKafka.embedded(directory, port)) {
                assertThat(broker.bootstrapServers()).endsWith(":" + port);
                await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(
                                service.getBean(Station.class).sequencesOf(incident))
                        .containsExactly(1));
                service.close();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
