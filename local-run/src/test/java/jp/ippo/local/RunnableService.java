package jp.ippo.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One service as its own process, started from its runnable jar as an office would start it. */
final class RunnableService implements AutoCloseable {

    private static final long LONGEST = 120_000_000_000L;

    final int port;
    private final Process process;

    /** @param java the program and its options up to {@code -jar} and the jar */
    RunnableService(List<String> java, List<String> arguments, File log) throws IOException {
        port = freePort();
        var command = new ArrayList<>(java);
        command.addAll(arguments);
        command.add("--server.port=" + port);
        command.add("--server.address=127.0.0.1");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** The runnable jar that {@code mvn package} left beside this module. */
    static Path jar(String service) throws IOException {
        try (var files = Files.list(Path.of("..", service + "-service", "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no runnable jar of " + service + ": mvn package"))
                    .toAbsolutePath()
                    .normalize();
        }
    }

    /** Waits until it says that it is up. */
    void ready() throws IOException, InterruptedException {
        for (long end = System.nanoTime() + LONGEST; System.nanoTime() < end; Thread.sleep(10)) {
            if (!process.isAlive()) throw new IllegalStateException("it ended with " + process.exitValue());
            if (isUp()) return;
        }
        throw new IllegalStateException("it is not up after two minutes");
    }

    private boolean isUp() {
        try {
            var asked = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health")
                    .toURL()
                    .openConnection();
            asked.setConnectTimeout(200);
            asked.setReadTimeout(2_000);
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Seconds that a core has worked for it. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Memory that is in use in the machine because of it, in MB. */
    double residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        } catch (IOException noLinux) {
            throw new UncheckedIOException(noLinux);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
