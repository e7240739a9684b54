package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Every metric that the dashboard, the alert rules and docs/monitoring.md name is told by a running service. */
@Timeout(180)
class WhatIsWatchedExistsTest {

    private static final Path DOCS = Path.of("").toAbsolutePath().getParent().resolve("docs");
    private static final Path RULES = DOCS.resolve("alerts/ippo.yml");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_:]+");
    private static final Pattern DOCUMENTED = Pattern.compile("`(ippo_[a-z_]+)");
    /** Prometheus' own words, and the metric it makes itself. */
    private static final Set<String> WORDS =
            Set.of("min", "max", "sum", "rate", "increase", "and", "or", "by", "up", "unless", "avg");

    @TempDir
    Path data;

    @Test
    void by_a_service_that_runs() throws Exception {
        var told = told();

        assertThat(missing(dashboard(), told)).as("docs/grafana").isEmpty();
        assertThat(missing(rules(), told)).as("docs/alerts").isEmpty();
        var documented = new TreeSet<String>();
        for (var line : Files.readAllLines(DOCS.resolve("monitoring.md"))) {
            var found = DOCUMENTED.matcher(line);
            while (line.startsWith("| `ippo_") && found.find()) documented.add(found.group(1));
        }
        assertThat(documented).hasSizeGreaterThan(10);
        documented.removeIf(name -> told.stream().anyMatch(one -> one.startsWith(name)));
        assertThat(documented).as("docs/monitoring.md").isEmpty();
    }

    @Test
    void each_alert_says_what_it_is_about_in_both_languages() throws Exception {
        for (var rule : alerts()) {
            assertThat(rule.keySet()).contains("alert", "expr", "labels", "annotations");
            assertThat(((Map<?, ?>) rule.get("labels")).get("severity")).isIn("page", "ticket");
            assertThat(((Map<?, ?>) rule.get("annotations")).get("summary").toString())
                    .contains(" / ");
        }
    }

    private static Set<String> missing(List<String> expressions, Set<String> told) {
        assertThat(expressions).hasSizeGreaterThan(8);
        var missing = new TreeSet<String>();
        for (var expression : expressions) {
            var bare = BRACES.matcher(STRING.matcher(expression).replaceAll("")).replaceAll(" ");
            var names = NAME.matcher(bare);
            while (names.find())
                if (!WORDS.contains(names.group()) && !told.contains(names.group())) missing.add(names.group());
        }
        return missing;
    }

    private static List<String> dashboard() throws IOException {
        var expressions = new ArrayList<String>();
        for (var panel : JsonMapper.builder()
                .build()
                .readTree(Files.readString(DOCS.resolve("grafana/ippo.json")))
                .path("panels"))
            for (var target : panel.path("targets"))
                expressions.add(target.path("expr").asString());
        return expressions;
    }

    private static List<String> rules() throws IOException {
        return alerts().stream().map(rule -> rule.get("expr").toString()).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> alerts() throws IOException {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(RULES));
        return (List<Map<String, Object>>) file.get("groups").get(0).get("rules");
    }

    /** Names of everything the three services tell, after they did something. */
    private Set<String> told() throws Exception {
        var names = new HashSet<String>();
        try (var services = Services.start(TestAddresses.fresh(data), TestAddresses.ANY_PORTS)) {
            for (int port : List.of(services.intakePort(), services.assessmentPort(), services.notificationPort())) {
                scrape(port);
                scrape(port)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
            }
        }
        return names;
    }

    private static String scrape(int port) throws IOException, InterruptedException {
        var officer = SampleAccounts.PRIVACY_OFFICER;
        var pair = Base64.getEncoder()
                .encodeToString((officer.account() + ":" + officer.password()).getBytes(StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                                .header("Authorization", "Basic " + pair)
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
