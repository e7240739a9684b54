package jp.ippo.servers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers of a test run from their public images, set up as the embedded ones are. */
final class ContainersLane implements Lane {

    private static final String KAFKA = "apache/kafka:4.2.1";
    private static final String POSTGRES = "postgres:18";

    static final List<String> IMAGES = List.of(KAFKA, POSTGRES);

    @Override
    public RealKafka kafka() {
        var container = AtExit.close(new KafkaContainer(KAFKA).withEnv(brokerEnvironment()));
        container.start();
        return new RealKafka(container.getBootstrapServers(), container::close);
    }

    @Override
    public RealPostgres postgres() {
        var container = AtExit.close(new PostgreSQLContainer(POSTGRES)
                .withUsername(PostgresCluster.USER)
                .withPassword(PostgresCluster.PASSWORD)
                .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", PostgresPrograms.LOCALE))
                .withCommand(serverCommand()));
        container.start();
        var address = container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        return new RealPostgres(address, container.getUsername(), container.getPassword(), container::close);
    }

    /** The image turns {@code KAFKA_A_B} into {@code a.b}. */
    private static Map<String, String> brokerEnvironment() {
        var environment = new HashMap<String, String>();
        BrokerConfiguration.alone()
                .forEach((key, value) ->
                        environment.put("KAFKA_" + key.replace('.', '_').toUpperCase(Locale.ROOT), value));
        return environment;
    }

    private static String[] serverCommand() {
        var command = new ArrayList<>(List.of("postgres"));
        PostgresSettings.speed().forEach(setting -> command.addAll(List.of("-c", setting)));
        return command.toArray(String[]::new);
    }
}
