package jp.ippo.notification.mailing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Postfix's {@code smtp-sink}: a mail server that takes everything, in a process of its own. */
final class SmtpSink implements AutoCloseable {

    private static final String PROGRAM = "smtp-sink";
    private static final String RECIPIENT = "X-Rcpt-Args: <";

    private final int port;
    private final @Nullable Path dump;
    private Process process;

    /** @param dump every accepted message is written there before it is answered; null to forget them */
    SmtpSink(@Nullable Path dump) throws IOException {
        this.port = freePort();
        this.dump = dump;
        this.process = open();
    }

    static boolean isInstalled() {
        return program(PROGRAM) != null && program("smtp-source") != null;
    }

    /** Debian puts them where only root's path looks. */
    static @Nullable String program(String name) {
        var places = new ArrayList<>(List.of(System.getenv("PATH").split(":")));
        places.addAll(List.of("/usr/sbin", "/usr/local/sbin"));
        return places.stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** {@code kill -9}; whoever is connected loses his line. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException {
        process = open();
    }

    /** The addresses of all messages it answered with "yes", and of those whose sender did not live to read it. */
    List<String> recipients() throws IOException {
        var recipients = new ArrayList<String>();
        if (dump == null || !Files.exists(dump)) return recipients;
        try (var lines = Files.newBufferedReader(dump, StandardCharsets.ISO_8859_1)) {
            for (String line; (line = lines.readLine()) != null; )
                if (line.startsWith(RECIPIENT)) recipients.add(line.substring(RECIPIENT.length(), line.length() - 1));
        }
        return recipients;
    }

    private Process open() throws IOException {
        var command = new ArrayList<String>();
        var program = program(PROGRAM);
        if (program == null) throw new IllegalStateException("smtp-sink is not installed (Debian: postfix)");
        command.add(program);
        if (isRoot()) command.addAll(List.of("-u", "nobody"));
        if (dump != null) command.addAll(List.of("-D", dump.toString()));
        command.addAll(List.of("127.0.0.1:" + port, "200"));
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitDoor(started);
        return started;
    }

    private void awaitDoor(Process started) throws IOException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30); System.nanoTime() < end; ) {
            try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (!started.isAlive()) throw new IOException("smtp-sink ended with " + started.exitValue(), notYet);
                pause();
            }
        }
        throw new IOException("smtp-sink does not listen on port " + port);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
