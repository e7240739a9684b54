package jp.ippo.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jp.ippo.servers.RealMailbox;

/** The town in processes: brokers, database, services. The mailbox lives in the test, so that a second mail is seen. */
final class Processes implements AutoCloseable {

    static final List<String> SERVICES = List.of("intake", "assessment", "notification");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    final Brokers brokers;
    final Database database;
    final RealMailbox mailbox = RealMailbox.embedded(0, 0);
    final List<KeptAlive> services = new ArrayList<>();
    private final List<Integer> intakePorts = new ArrayList<>();

    Processes(Path directory, Size size) throws Exception {
        this(directory, size, Duration.ZERO);
    }

    /** @param second how far the clock of each second instance is from the right time */
    Processes(Path directory, Size size, Duration second) throws Exception {
        brokers = new Brokers(directory, size.brokers());
        database = new Database(directory.resolve("postgres"));
        SERVICES.forEach(database.server()::createDatabase);
        var key = Files.writeString(
                directory.resolve("vault-key"), Base64.getEncoder().encodeToString(new byte[32]));
        for (var service : SERVICES) {
            for (int instance = 1; instance <= size.instances(); instance++) {
                int port = Ports.free();
                if (service.equals("intake")) intakePorts.add(port);
                services.add(start(directory, service, size, instance, port, key, second));
            }
        }
    }

    private KeptAlive start(
            Path directory, String service, Size size, int instance, int port, Path key, Duration second)
            throws IOException {
        var main = "jp.ippo.%s.%sService"
                .formatted(service, Character.toUpperCase(service.charAt(0)) + service.substring(1));
        var arguments = new ArrayList<>(
                instance == 2 && !second.isZero()
                        ? List.of(WrongClock.class.getName(), main, second.toString())
                        : List.of(main));
        arguments.addAll(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.server().jdbcUrl(service),
                "--spring.datasource.username=" + database.server().user(),
                "--spring.datasource.password=" + database.server().password(),
                "--spring.kafka.bootstrap-servers=" + brokers.bootstrapServers(),
                "--spring.mail.host=" + mailbox.host(),
                "--spring.mail.port=" + mailbox.smtpPort(),
                "--ippo.events.replicas=" + size.brokers(),
                "--ippo.mail.from=kojinjoho@city.mihon.example.jp",
                "--ippo.vault.master-key-file=" + key,
                "--ippo.reminders.look-every=2s",
                "--ippo.reminders.bodies.default.office=kojinjoho@city.mihon.example.jp",
                "--ippo.reminders.bodies.default.addresses.GENERAL_PROTECTION_MANAGER=sokatsu@city.mihon.example.jp",
                "--ippo.reminders.bodies.default.addresses.SECURITY_LEAD=joho@city.mihon.example.jp",
                "--ippo.reminders.bodies.default.addresses.CISO=ciso@city.mihon.example.jp"));
        arguments.addAll(Account.arguments());
        var name = size.instances() == 1 ? service : service + " " + instance;
        return new KeptAlive(
                name,
                directory,
                "256m",
                List.of("-Dlogging.config=classpath:chaos-logback.xml"),
                arguments,
                () -> says(port));
    }

    List<Integer> intakePorts() {
        return Collections.unmodifiableList(intakePorts);
    }

    /** Everything that dies. */
    List<Component> components() {
        return Stream.of(services, brokers.nodes, List.of(database))
                .flatMap(List::stream)
                .map(Component.class::cast)
                .toList();
    }

    private static boolean says(int port) {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        services.forEach(KeptAlive::close);
        brokers.nodes.forEach(KeptAlive::close);
        mailbox.close();
        database.close();
    }
}
