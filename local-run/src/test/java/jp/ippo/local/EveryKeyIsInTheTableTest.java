package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The table of keys in docs/operations.md against what the services read, both ways. */
class EveryKeyIsInTheTableTest {

    private static final Path TABLE = Path.of("").toAbsolutePath().getParent().resolve("docs/operations.md");
    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    @Test
    void whatever_can_be_set_is_told_and_whatever_is_told_can_be_set() throws IOException {
        var read = read();
        var told = told();

        assertThat(read).hasSizeGreaterThan(60);
        assertThat(read.stream().filter(key -> told.stream().noneMatch(one -> isOf(one, key))))
                .as("read by a service and not in the table")
                .isEmpty();
        assertThat(told.stream().filter(one -> read.stream().noneMatch(key -> isOf(one, key))))
                .as("in the table and read by nobody")
                .isEmpty();
    }

    /** What lies in a list or a map is told in the table, and known to the metadata by the list's or map's own key. */
    private static boolean isOf(String told, String key) {
        return told.equals(key) || told.startsWith(key + ".") || told.startsWith(key + "[");
    }

    private static Set<String> read() throws IOException {
        var keys = new TreeSet<String>();
        var files = EveryKeyIsInTheTableTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json");
        for (var file : Collections.list(files))
            try (var in = file.openStream()) {
                for (var property : JsonMapper.builder()
                        .build()
                        .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .path("properties"))
                    if (property.path("name").asString().startsWith("ippo."))
                        keys.add(property.path("name").asString());
            }
        return keys;
    }

    /** Of a row {@code `ippo.a.b`, `.c`} both {@code ippo.a.b} and {@code ippo.a.c}. */
    private static Set<String> told() throws IOException {
        var keys = new TreeSet<String>();
        for (var line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("| `ippo.")) continue;
            var found = KEY.matcher(line.split(" \\| ", 2)[0]);
            var first = "";
            while (found.find()) {
                var key = found.group(1);
                if (first.isEmpty()) first = key;
                else key = first.substring(0, first.lastIndexOf('.')) + key;
                keys.add(key);
            }
        }
        return keys;
    }
}
