package jp.ippo.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON files of a released version are the contract: they never change, and the records write exactly them. */
class EventContractTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            classes = {IncidentReported.class, IncidentAssessed.class, CaseProgressed.class, EvidenceAnchored.class})
    void a_record_reads_its_example_and_writes_it_back_unchanged(Class<?> event) throws Exception {
        var example = file("/examples/" + type(event) + ".json");

        var written = json.writeValueAsString(json.readValue(example, event));

        JSONAssert.assertEquals(example, written, JSONCompareMode.STRICT);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {IncidentReported.class, IncidentAssessed.class, CaseProgressed.class, EvidenceAnchored.class})
    void an_example_satisfies_its_schema(Class<?> event) throws Exception {
        assertThat(problems(event, file("/examples/" + type(event) + ".json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {IncidentReported.class, IncidentAssessed.class, CaseProgressed.class})
    void a_schema_refuses_an_event_without_its_incident(Class<?> event) throws Exception {
        var broken = file("/examples/" + type(event) + ".json").replace("\"incidentId\"", "\"somethingElse\"");

        assertThat(problems(event, broken)).anyMatch(problem -> problem.contains("incidentId"));
    }

    @ParameterizedTest
    @ValueSource(classes = {IncidentReported.class, IncidentAssessed.class, CaseProgressed.class})
    void what_does_not_say_it_is_a_drill_is_real(Class<?> event) throws Exception {
        var silent = file("/examples/" + type(event) + ".json").replaceFirst(",\\s*\"drill\": false", "");

        assertThat(silent).doesNotContain("drill");
        assertThat(problems(event, silent)).isEmpty();
        assertThat(isDrill(event, silent)).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(classes = {IncidentReported.class, IncidentAssessed.class, CaseProgressed.class})
    void a_drill_says_so(Class<?> event) throws Exception {
        var drill = file("/examples/" + type(event) + ".json").replaceFirst("\"drill\": false", "\"drill\": true");

        assertThat(problems(event, drill)).isEmpty();
        assertThat(isDrill(event, drill)).isEqualTo(true);
    }

    private Object isDrill(Class<?> event, String data) throws Exception {
        return event.getMethod("drill").invoke(json.readValue(data, event));
    }

    private static java.util.List<String> problems(Class<?> event, String data) throws Exception {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema = registry.getSchema(file("/schemas/" + type(event) + ".json"), InputFormat.JSON);
        return schema.validate(data, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String type(Class<?> event) throws ReflectiveOperationException {
        return (String) event.getField("TYPE").get(null);
    }

    private static String file(String path) throws IOException {
        try (var in = EventContractTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
