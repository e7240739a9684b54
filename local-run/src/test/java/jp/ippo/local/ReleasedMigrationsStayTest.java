package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Databases out there have run these files: what stands in docs/operations/migrations.sha256 never changes again. The list is
 * written anew with each release; docs/backup says how.
 */
class ReleasedMigrationsStayTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path RELEASED = ROOT.resolve("docs/operations/migrations.sha256");

    @Test
    void no_file_that_was_released_is_changed_or_gone() throws Exception {
        var now = new TreeMap<String, String>();
        var released = new TreeMap<String, String>();
        for (var line : Files.readAllLines(RELEASED)) {
            var parts = line.split(" {2}");
            released.put(parts[1], parts[0]);
            now.put(parts[1], digest(ROOT.resolve(parts[1])));
        }

        assertThat(released).hasSizeGreaterThan(40);
        assertThat(now).isEqualTo(released);
    }

    private static String digest(Path file) throws Exception {
        if (!Files.exists(file)) return "gone";
        var text = Files.readString(file).replace("\r\n", "\n");
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
