package jp.ippo.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL refuses to run as root, and build machines often are root. There its programs are run as somebody else who
 * may touch the same files.
 *
 * @param before what to put before the command
 * @param owner the user, as the machine sees it, who must own the data; null leaves it as it is
 */
record Unprivileged(List<String> before, @Nullable Integer owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private static final Unprivileged AS_WE_ARE = new Unprivileged(List.of(), null);
    /** A name space of its own, in which root's files belong to nobody, and so does the program. */
    static final Unprivileged IN_A_NAME_SPACE = new Unprivileged(List.of("unshare", "-U"), ROOT);
    /** In most containers name spaces are forbidden, but root may become nobody and keep its access to the files. */
    static final Unprivileged AS_NOBODY = new Unprivileged(
            List.of(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"),
            NOBODY);

    static Unprivileged here() throws IOException {
        if (!weAreRoot()) {
            return AS_WE_ARE;
        }
        return Stream.of(IN_A_NAME_SPACE, AS_NOBODY)
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here;"
                                + " use another user"));
    }

    List<String> command(List<String> command) {
        return Stream.concat(before.stream(), command.stream()).toList();
    }

    /** The same directory may have been used in the other way before. */
    void own(Path data) throws IOException {
        if (owner == null || !Files.exists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    boolean works() {
        try {
            return new ProcessBuilder(command(List.of("true"))).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean weAreRoot() throws IOException {
        var ours = Files.createTempFile("ippo", null);
        try {
            return Files.getFileStore(ours).supportsFileAttributeView("unix")
                    && Integer.valueOf(ROOT).equals(Files.getAttribute(ours, "unix:uid"));
        } finally {
            Files.delete(ours);
        }
    }
}
