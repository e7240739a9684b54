package jp.ippo.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import jp.ippo.assessment.AssessmentService;
import jp.ippo.intake.IntakeService;
import jp.ippo.notification.NotificationService;
import jp.ippo.servers.TestServers;
import org.springframework.context.ConfigurableApplicationContext;

/** The three services, each with its own user at one broker. */
final class SecuredTown implements AutoCloseable {

    private final SecuredBroker broker;
    private final Addresses servers;
    private final List<ConfigurableApplicationContext> services;

    SecuredTown(SecuredBroker broker, Path data) {
        this.broker = broker;
        var suffix = "_" + UUID.randomUUID().toString().substring(0, 8);
        List.of("intake", "assessment", "notification")
                .forEach(service -> TestServers.postgres().createDatabase(service + suffix));
        servers = new Addresses(
                broker.address(),
                service -> TestServers.postgres().jdbcUrl(service + suffix),
                TestServers.postgres().user(),
                TestServers.postgres().password(),
                TestServers.mailbox().host(),
                TestServers.mailbox().smtpPort(),
                VaultKey.in(data));
        services = List.of(
                        start("intake", IntakeService::start),
                        start("assessment", AssessmentService::start),
                        start("notification", NotificationService::start))
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    Doors doors() {
        var addresses = services.stream()
                .map(service -> "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port"))
                .toList();
        return new Doors(addresses.get(0), addresses.get(1), addresses.get(2));
    }

    <T> T atTheDesk(Class<T> part) {
        return services.get(2).getBean(part);
    }

    private CompletableFuture<ConfigurableApplicationContext> start(
            String name, Function<String[], ConfigurableApplicationContext> start) {
        var all = new ArrayList<>(servers.arguments(name, 0));
        broker.client(name, SecuredBroker.passwordOf(name)).forEach((key, value) -> {
            if (!key.equals("bootstrap.servers")) all.add("--spring.kafka.properties[" + key + "]=" + value);
        });
        all.addAll(List.of(
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.main.register-shutdown-hook=false"));
        all.addAll(SampleOffices.arguments());
        all.addAll(SampleAccounts.arguments());
        return CompletableFuture.supplyAsync(() -> start.apply(all.toArray(String[]::new)));
    }

    @Override
    public void close() {
        services.forEach(ConfigurableApplicationContext::close);
    }
}
