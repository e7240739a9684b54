package jp.ippo.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;

/** The three services in a JVM of their own, beside servers of somebody else, until they are killed. */
final class ServicesUntilKilled implements AutoCloseable {

    private static final String READY = "doors: ";

    private final Process process;
    private final Doors doors;

    private ServicesUntilKilled(Process process, Doors doors) {
        this.process = process;
        this.doors = doors;
    }

    static ServicesUntilKilled start(
            String kafka, String postgres, String user, String password, String mail, Path data, Path log)
            throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.net.preferIPv4Stack=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServicesUntilKilled.class.getName(),
                        kafka,
                        postgres,
                        user,
                        password,
                        mail,
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (!line.startsWith(READY)) continue;
            drain(lines, log);
            return new ServicesUntilKilled(process, Doors.of(line.substring(READY.length())));
        }
        throw new IllegalStateException("the services ended early:\n" + String.join("\n", said));
    }

    private static void drain(BufferedReader lines, Path log) {
        var reader = new Thread(() -> {
            try (var kept = new java.io.PrintStream(java.nio.file.Files.newOutputStream(
                    log.resolveSibling("services.out"), java.nio.file.StandardOpenOption.CREATE))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) kept.println(line);
            } catch (IOException killed) {
                // the end of it
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    Doors doors() {
        return doors;
    }

    /** {@code kill -9} */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var mail = arguments[4];
        var services = Services.start(
                new Addresses(
                        arguments[0],
                        database -> arguments[1] + database,
                        arguments[2],
                        arguments[3],
                        mail.substring(0, mail.lastIndexOf(':')),
                        Integer.parseInt(mail.substring(mail.lastIndexOf(':') + 1)),
                        VaultKey.in(Path.of(arguments[5]))),
                TestAddresses.ANY_PORTS);
        System.out.println(READY + "http://127.0.0.1:" + services.intakePort() + ",http://127.0.0.1:"
                + services.assessmentPort() + ",http://127.0.0.1:" + services.notificationPort());
        new CountDownLatch(1).await();
    }
}
