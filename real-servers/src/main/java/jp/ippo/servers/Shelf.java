package jp.ippo.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This user's corner of the temporary directory. Nobody else may have laid programs there for us to run. */
final class Shelf {

    private Shelf() {}

    static Path ours() throws IOException {
        var user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_-]", "_");
        var shelf = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "ippo-" + user));
        var probe = Files.createTempFile("ippo", null);
        try {
            if (!Files.getOwner(shelf).equals(Files.getOwner(probe))) {
                throw new IOException(shelf + " belongs to another user");
            }
            return shelf.toRealPath();
        } finally {
            Files.delete(probe);
        }
    }
}
