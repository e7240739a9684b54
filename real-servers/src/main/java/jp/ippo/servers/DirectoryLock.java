package jp.ippo.servers;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data directory for one JVM. The operating system lets go of it when that JVM dies, however it dies: whoever
 * gets the lock may treat everything found in the directory as left behind.
 */
final class DirectoryLock implements AutoCloseable {

    private static final String NAME = "ippo.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        var lock = tryTake(directory);
        if (lock == null) {
            throw new IllegalStateException("another process is using " + directory + "; stop it first");
        }
        return lock;
    }

    static @Nullable DirectoryLock tryTake(Path directory) {
        try {
            Files.createDirectories(directory);
            var channel = FileChannel.open(directory.resolve(NAME), CREATE, WRITE);
            if (locked(channel) == null) {
                channel.close();
                return null;
            }
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the directory " + directory, e);
        }
    }

    /** Waits for its turn: for work that others of this user may be doing at the moment. */
    static DirectoryLock await(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve(NAME), CREATE, WRITE);
        channel.lock();
        return new DirectoryLock(channel);
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
