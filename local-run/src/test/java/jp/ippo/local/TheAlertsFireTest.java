package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Prometheus' own tool reads the alert rules and plays made-up figures to them. It is skipped where promtool (Debian:
 * prometheus) is missing, unless {@code -Dippo.promtool=required}.
 */
class TheAlertsFireTest {

    private static final Path ROOM = Path.of("").toAbsolutePath().getParent().resolve("docs/alerts");
    private static final Path RULES = ROOM.resolve("ippo.yml");
    private static final Path TESTS = ROOM.resolve("ippo-test.yml");

    @Test
    void the_rules_are_rules() throws Exception {
        promtool("check", RULES);
    }

    @Test
    void each_fires_when_it_should_and_only_then() throws Exception {
        promtool("test", TESTS);
    }

    @Test
    void no_alert_is_left_untried() throws Exception {
        var alerts = all(all(yaml(RULES), "groups").get(0), "rules").stream()
                .map(rule -> rule.get("alert").toString())
                .collect(Collectors.toSet());
        var fires = new TreeSet<String>();
        var keepsQuiet = new TreeSet<String>();
        for (var test : all(yaml(TESTS), "tests"))
            for (var tried : all(test, "alert_rule_test"))
                (tried.containsKey("exp_alerts") ? fires : keepsQuiet)
                        .add(tried.get("alertname").toString());

        assertThat(fires).containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(keepsQuiet).containsExactlyInAnyOrderElementsOf(alerts);
    }

    private static void promtool(String what, Path file) throws IOException, InterruptedException {
        Process promtool;
        try {
            promtool = new ProcessBuilder("promtool", what, "rules", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notInstalled) {
            assertThat(System.getProperty("ippo.promtool"))
                    .as("promtool is required and not installed")
                    .isNotEqualTo("required");
            assumeThat(false)
                    .as("promtool (Debian: prometheus) is not installed")
                    .isTrue();
            return;
        }
        var said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> all(Map<String, Object> in, String name) {
        return (List<Map<String, Object>>) in.get(name);
    }
}
