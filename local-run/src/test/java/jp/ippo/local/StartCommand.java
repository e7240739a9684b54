package jp.ippo.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command that starts a service: from its jar as it is ({@code jar}), {@code unpacked}, or unpacked with the archive that a
 * training run leaves, of classes ({@code appcds}) or also of what links them and how they ran ({@code aot}, as the image has
 * it; Java 25 or newer).
 */
final class StartCommand {

    static final String JAVA =
            System.getProperty("start.java", System.getProperty("java.home") + File.separator + "bin/java");
    /** What the image's options come to in a container of 512 MB: 70 % of it, and a small beginning. */
    private static final String IN_512_MEGABYTES = "-XX:+UseSerialGC -Xms8m -Xmx358m";

    static final Path ROOT =
            Path.of(System.getProperty("start.root", "..")).toAbsolutePath().normalize();
    private static final List<String> FLAGS = Arrays.stream(
                    System.getProperty("start.flags", IN_512_MEGABYTES).split(" "))
            .filter(flag -> !flag.isBlank())
            .toList();

    private final String service;
    private final Path folder;
    private final File log;

    StartCommand(String service, Path folder, File log) {
        this.service = service;
        this.folder = folder;
        this.log = log;
    }

    /** @return up to the jar; the service's own arguments follow */
    List<String> as(String variant) throws IOException, InterruptedException {
        return switch (variant) {
            case "jar" -> List.of(JAVA, "-jar", jar(service).toString());
            case "unpacked" -> List.of(JAVA, "-jar", unpacked());
            case "appcds" -> trained("-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=", variant);
            case "aot" -> trained("-XX:AOTCacheOutput=", "-XX:AOTCache=", variant);
            default -> throw new IllegalArgumentException("start.variants: " + variant);
        };
    }

    private String unpacked() throws IOException, InterruptedException {
        var unpacked = folder.resolve(service + "-unpacked");
        if (Files.notExists(unpacked))
            run(List.of(
                    JAVA,
                    "-Djarmode=tools",
                    "-jar",
                    jar(service).toString(),
                    "extract",
                    "--destination",
                    unpacked.toString()));
        return unpacked.resolve(jar(service).getFileName()).toString();
    }

    private List<String> trained(String writes, String reads, String variant) throws IOException, InterruptedException {
        var app = unpacked();
        var archive = folder.resolve(service + "-unpacked").resolve("app." + variant);
        if (Files.notExists(archive))
            run(command(writes + archive, "@" + ROOT.resolve("docs/compose/training.args"), "-jar", app));
        return command(reads + archive, "-jar", app);
    }

    private static List<String> command(String... rest) {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(FLAGS);
        command.addAll(List.of(rest));
        return command;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        if (process.waitFor() != 0)
            // The log goes with the benchmark's folder.
            throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue() + "\n"
                    + Files.readString(log.toPath()));
    }

    static Path jar(String service) throws IOException {
        var target = ROOT.resolve(service + "-service/target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no runnable jar in " + target + ": mvn package"));
        }
    }
}
