package jp.ippo.notification.mailing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The {@link RecordingMailServer}, until it is killed, and its book. */
final class RecordingMailProcess implements AutoCloseable {

    /** Message-IDs of notices of one version and one sender are of one length. */
    private static final int LINE = ("<1.00000000-0000-0000-0000-000000000000@city.example.jp>\n").length();

    private final int port;
    private final Path book;
    private final int answerAfter;
    private Process process;

    RecordingMailProcess(Path directory, int answerAfter) throws IOException, InterruptedException {
        this.port = SmtpSink.freePort();
        this.book = directory.resolve("accepted.txt");
        this.answerAfter = answerAfter;
        this.process = open();
    }

    int port() {
        return port;
    }

    /** How many messages it took so far. */
    int accepted() throws IOException {
        return (int) (Files.size(book) / LINE);
    }

    /** How often it took each message, by Message-ID. */
    Map<String, Long> book() throws IOException {
        try (var lines = Files.lines(book, StandardCharsets.US_ASCII)) {
            return lines.collect(groupingBy(Function.identity(), counting()));
        }
    }

    /** {@code kill -9} */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException, InterruptedException {
        process = open();
    }

    private Process open() throws IOException, InterruptedException {
        var started = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingMailServer.class.getName(),
                        Integer.toString(port),
                        book.toString(),
                        Integer.toString(answerAfter)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        book.resolveSibling("mail-server.log").toFile()))
                .start();
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60); System.nanoTime() < end; ) {
            try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return started;
            } catch (IOException notYet) {
                if (!started.isAlive()) throw new IOException("the mail server ended early", notYet);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("the mail server does not listen on port " + port);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
