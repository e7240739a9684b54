package jp.ippo.notification.desk.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a pack in their order, and the archive of them with the digest of each. In memory: no disk sees them. */
final class PackFiles {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    void add(String name, byte[] content) {
        files.put(name, content);
    }

    void add(String name, String content) {
        add(name, content.getBytes(UTF_8));
    }

    /** As {@code sha256sum -c} reads it. */
    String digests() {
        return files.entrySet().stream()
                .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    byte[] archive() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                // The moment stands in the index; here it would depend on the machine's time zone.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the pack cannot be made", broken);
        }
        return out.toByteArray();
    }
}
