package jp.ippo.notification.mailing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One instance of the service in a JVM of its own, with a small heap, until it is killed. */
final class ServiceProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final Path log;
    private final List<String> arguments;
    private Process process;

    /** @param heap as java's {@code -Xmx} takes it */
    ServiceProcess(String heap, Path log, List<String> arguments) throws IOException {
        this.port = SmtpSink.freePort();
        this.log = log;
        this.arguments = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                // as the image runs it
                "-XX:+UseSerialGC",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                System.getProperty("java.class.path"),
                "jp.ippo.notification.NotificationService",
                "--spring.config.name=notification-service",
                "--server.port=" + port,
                "--ippo.accounts[0].name=officer",
                "--ippo.accounts[0].password={noop}officer",
                "--ippo.accounts[0].roles=PRIVACY_OFFICER",
                "--ippo.accounts[1].name=approver",
                "--ippo.accounts[1].password={noop}approver",
                "--ippo.accounts[1].roles=APPROVER",
                "--ippo.accounts[2].name=auditor",
                "--ippo.accounts[2].password={noop}auditor",
                "--ippo.accounts[2].roles=AUDITOR",
                "--ippo.mail.canary-required=false",
                "--ippo.mail.cooling-off=0s"));
        this.arguments.addAll(arguments);
        this.process = begin();
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Highest resident memory since its start, in megabytes; 0 where nobody can say. */
    int peakMegabytes() throws IOException {
        var status = Path.of("/proc", Long.toString(pid()), "status");
        if (!Files.exists(status)) return 0;
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    void awaitReady() throws IOException, InterruptedException {
        if (!comesUp()) throw new IllegalStateException("the service ended early, see " + log);
    }

    /** @return false when it ended instead */
    boolean comesUp() throws InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10); System.nanoTime() < end; ) {
            if (!process.isAlive()) return false;
            if (isReady()) return true;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("the service does not come up, see " + log);
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/liveness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code kill -9} */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException {
        process = begin();
    }

    private Process begin() throws IOException {
        return new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) kill();
    }
}
