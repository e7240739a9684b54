package jp.ippo.servers;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data directory for one JVM. The operating system lets go of it when that JVM dies, however it dies: whoever
 * gets the lock may treat everything found in the directory as left behind.
 */
final class DirectoryLock implements AutoCloseable {

    static final String NAME = "ippo.lock";

    /** Closing any channel on a file gives up all locks this process has on it, so we never open a second one. */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        var lock = tryTake(directory);
        if (lock == null) {
            throw new IllegalStateException("another Ippō is using " + directory + "; stop it first");
        }
        return lock;
    }

    static @Nullable DirectoryLock tryTake(Path directory) {
        synchronized (HELD_HERE) {
            try {
                var real = Files.createDirectories(directory).toRealPath();
                return HELD_HERE.contains(real) ? null : lock(real);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot use the directory " + directory, e);
            }
        }
    }

    private static @Nullable DirectoryLock lock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve(NAME), CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        HELD_HERE.add(directory);
        return new DirectoryLock(directory, channel);
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                HELD_HERE.remove(directory);
            }
        }
    }
}
