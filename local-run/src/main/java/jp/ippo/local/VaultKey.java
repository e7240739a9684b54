package jp.ippo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The master key of the people's vault, made at the first start and readable by its owner only. */
final class VaultKey {

    private VaultKey() {}

    static Path in(Path data) {
        var file = data.resolve("vault-master-key");
        try {
            if (Files.notExists(file)) {
                var key = new byte[32];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep the vault's key in " + file, failed);
        }
    }
}
