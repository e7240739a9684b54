package jp.ippo.servers;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * PostgreSQL's programs, unpacked once per user and archive into the temporary directory. A sweep of that directory may
 * take files away one by one, so the number of files is checked before they are trusted.
 */
final class PostgresBinaries {

    private static final String COUNT = ".files";

    private PostgresBinaries() {}

    /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
    static Path home() {
        try {
            return home(Shelf.ours());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL", e);
        }
    }

    static synchronized Path home(Path shelf) throws IOException {
        var archive = archive();
        var home = shelf.resolve("postgres-" + digest(archive));
        try (var turn = FileChannel.open(shelf.resolve("unpacking.lock"), CREATE, WRITE)) {
            turn.lock();
            if (!isComplete(home)) {
                unpack(archive, shelf, home);
            }
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var system = os.startsWith("windows") ? "Windows" : os.startsWith("mac") ? "Darwin" : "Linux";
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch", ""))) {
            return archive.readAllBytes();
        }
    }

    private static boolean isComplete(Path home) throws IOException {
        var count = home.resolve(COUNT);
        return Files.isRegularFile(count) && Files.readString(count).equals(Long.toString(files(home)));
    }

    private static void unpack(byte[] archive, Path shelf, Path home) throws IOException {
        var workshop = Files.createTempDirectory(shelf, "unpacking");
        Archive.unpack(new ByteArrayInputStream(archive), workshop);
        forEverybody(workshop);
        Files.writeString(workshop.resolve(COUNT), Long.toString(files(workshop)));
        Directories.delete(home);
        Files.move(workshop, home);
    }

    /** A temporary directory is private; the user PostgreSQL runs as (see {@link Unprivileged}) must get in. */
    private static void forEverybody(Path directory) {
        directory.toFile().setReadable(true, false);
        directory.toFile().setExecutable(true, false);
    }

    private static long files(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(COUNT))
                    .count();
        }
    }

    private static String digest(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
