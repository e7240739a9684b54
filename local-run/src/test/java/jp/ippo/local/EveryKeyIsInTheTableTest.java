package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The table of keys in docs/operations.md against what the services read, both ways. */
class EveryKeyIsInTheTableTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path TABLE = ROOT.resolve("docs/operations.md");
    private static final String SOURCES = ".*/src/main/(java/.*\\.java|resources/.*\\.html)";
    /** A key that is read alone, by a class or a page. */
    private static final Pattern SINGLE = Pattern.compile("(?:\"\\$\\{|getProperty\\(')(ippo\\.[a-z.-]+)");
    /** A record that is set by one word. */
    private static final Set<String> WRITTEN_AS_ONE = Set.of("Offset");

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

    /** What lies in a list or a map is told in the table, and known by the list's or map's own key. */
    private static boolean isOf(String told, String key) {
        return told.equals(key) || told.startsWith(key + ".") || told.startsWith(key + "[");
    }

    private static Set<String> read() throws IOException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var keys = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("jp.ippo")) {
            var shape = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            var prefix = AnnotatedElementUtils.findMergedAnnotation(shape, ConfigurationProperties.class)
                    .prefix();
            add(keys, prefix, shape);
        }
        try (var sources = Files.find(ROOT, 15, (file, about) -> file.toString().matches(SOURCES))) {
            for (var source : sources.toList()) {
                var single = SINGLE.matcher(Files.readString(source));
                while (single.find()) keys.add(single.group(1));
            }
        }
        return keys;
    }

    /** A record's components, down to what is no record of ours. */
    private static void add(Set<String> keys, String key, Class<?> shape) {
        if (!shape.isRecord()
                || !shape.getName().startsWith("jp.ippo.")
                || WRITTEN_AS_ONE.contains(shape.getSimpleName())) {
            keys.add(key);
            return;
        }
        for (var part : shape.getRecordComponents())
            add(keys, key + "." + DataObjectPropertyName.toDashedForm(part.getName()), part.getType());
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
