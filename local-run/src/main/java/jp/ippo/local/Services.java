package jp.ippo.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import jp.ippo.assessment.AssessmentService;
import jp.ippo.intake.IntakeService;
import jp.ippo.notification.NotificationService;
import org.springframework.context.ConfigurableApplicationContext;

/** The three services, running in this JVM. */
final class Services implements AutoCloseable {

    private final ConfigurableApplicationContext intake;
    private final ConfigurableApplicationContext assessment;
    private final ConfigurableApplicationContext notification;

    private Services(
            ConfigurableApplicationContext intake,
            ConfigurableApplicationContext assessment,
            ConfigurableApplicationContext notification) {
        this.intake = intake;
        this.assessment = assessment;
        this.notification = notification;
    }

    static Services start(Addresses servers, Ports ports) {
        OneLog.forAllServices();
        var forms = new ArrayList<>(servers.arguments("intake", ports.intake()));
        forms.add("--ippo.register.page-url=http://127.0.0.1:" + ports.intake());
        forms.add("--ippo.intake.desk-url=http://127.0.0.1:" + ports.notification());
        forms.addAll(SampleOffices.argumentsOfTheRegister());
        var intake = later(IntakeService::start, forms);
        var assessment = later(AssessmentService::start, servers.arguments("assessment", ports.assessment()));
        var desk = new ArrayList<>(servers.arguments("notification", ports.notification()));
        desk.add("--ippo.desk.assessment-url=http://127.0.0.1:" + ports.assessment());
        desk.add("--ippo.desk.intake-url=http://127.0.0.1:" + ports.intake());
        desk.add("--ippo.reminders.desk-url=http://127.0.0.1:" + ports.notification());
        desk.addAll(SampleOffices.arguments());
        var notification = later(NotificationService::start, desk);
        return allOrNone(List.of(intake, assessment, notification));
    }

    /** A service left behind by a failed start would go on taking events from the topics. */
    private static Services allOrNone(List<CompletableFuture<ConfigurableApplicationContext>> starting) {
        try {
            return new Services(
                    starting.get(0).join(),
                    starting.get(1).join(),
                    starting.get(2).join());
        } catch (CompletionException failed) {
            starting.forEach(one -> one.thenAccept(ConfigurableApplicationContext::close));
            throw failed;
        }
    }

    private static CompletableFuture<ConfigurableApplicationContext> later(
            Function<String[], ConfigurableApplicationContext> start, List<String> arguments) {
        var all = new ArrayList<>(arguments);
        all.add("--server.address=127.0.0.1");
        all.add("--spring.main.banner-mode=off");
        all.add("--spring.main.register-shutdown-hook=false");
        all.addAll(SampleAccounts.arguments());
        return CompletableFuture.supplyAsync(() -> start.apply(all.toArray(String[]::new)));
    }

    int intakePort() {
        return port(intake);
    }

    int assessmentPort() {
        return port(assessment);
    }

    int notificationPort() {
        return port(notification);
    }

    private static int port(ConfigurableApplicationContext service) {
        return Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        intake.close();
        assessment.close();
        notification.close();
    }
}
