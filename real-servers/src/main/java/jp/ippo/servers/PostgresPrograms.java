package jp.ippo.servers;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code initdb} and {@code pg_ctl}. What they and the server say goes into one log file. */
final class PostgresPrograms {

    private static final String SECONDS_TO_WAIT = "60";

    /** The same sorting and the same messages whatever the language of the machine, in both lanes. */
    static final List<String> LOCALE =
            List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");

    private final Path home;
    private final Path log;
    private final Unprivileged user;

    PostgresPrograms(Path home, Path directory) throws IOException {
        this.home = home;
        this.user = Unprivileged.here();
        this.log = directory.resolve("postgres.log");
    }

    void initialise(Path data, String superuser, String password) throws IOException {
        Files.createDirectories(data);
        user.own(data);
        var passwordFile = Files.createTempFile("ippo", ".pw");
        try {
            Files.writeString(passwordFile, password);
            var options = new ArrayList<>(List.of("-D", data.toString(), "-U", superuser, "-A", "scram-sha-256"));
            options.add("--pwfile=" + passwordFile);
            options.addAll(LOCALE);
            run("initdb", options);
        } finally {
            Files.delete(passwordFile);
        }
    }

    void start(Path data, int port, List<String> settings) throws IOException {
        user.own(data);
        var options = new StringBuilder("-p " + port);
        settings.forEach(setting -> options.append(" -c ").append(setting));
        run("pg_ctl", List.of("-D", data.toString(), "-o", options.toString(), "-w", "-t", SECONDS_TO_WAIT, "start"));
    }

    /** "Fast": open transactions are rolled back, everything committed is written out. */
    void stop(Path data) throws IOException {
        run("pg_ctl", List.of("-D", data.toString(), "-m", "fast", "-w", "-t", SECONDS_TO_WAIT, "stop"));
    }

    private void run(String program, List<String> arguments) throws IOException {
        var command =
                new ArrayList<>(List.of(home.resolve("bin").resolve(program).toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(user.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed:\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " was running", e);
        }
    }

    private String tail() throws IOException {
        var lines = new String(Files.readAllBytes(log), Charset.defaultCharset())
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
