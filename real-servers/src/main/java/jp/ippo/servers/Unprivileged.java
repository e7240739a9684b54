package jp.ippo.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, and build machines often are root. {@code unshare -U} gives its programs a user of
 * their own that owns the same files.
 */
final class Unprivileged {

    private Unprivileged() {}

    static List<String> command(Path writtenByUs, List<String> command) throws IOException {
        if (!isRoot(writtenByUs)) {
            return command;
        }
        var whole = new ArrayList<>(List.of("unshare", "-U"));
        whole.addAll(command);
        return whole;
    }

    private static boolean isRoot(Path writtenByUs) throws IOException {
        return Files.getFileStore(writtenByUs).supportsFileAttributeView("unix")
                && Integer.valueOf(0).equals(Files.getAttribute(writtenByUs, "unix:uid"));
    }
}
