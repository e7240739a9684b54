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

    private static final java.util.List<String> ADDED_SINCE = java.util.List.of("access");

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            classes = {IncidentReported.class, IncidentAssessed.class, CaseProgressed.class, EvidenceAnchored.class})
    void a_record_reads_its_example_and_writes_it_back_unchanged(Class<?> event) throws Exception {
        var example = file("/examples/" + type(event) + ".json");

        var written = json.writeValueAsString(json.readValue(example, event));

        JSONAssert.assertEquals(example, without(ADDED_SINCE, written), JSONCompareMode.STRICT);
    }

    /** What a released version gained later is not in its example; where it says nothing it is written as null. */
    private String without(java.util.List<String> added, String written) {
        var object = (tools.jackson.databind.node.ObjectNode) json.readTree(written);
        added.stream().filter(field -> object.path(field).isNull()).forEach(object::remove);
        return json.writeValueAsString(object);
    }

    @org.junit.jupiter.api.Test
    void who_may_see_it_is_read_and_written_back_and_may_be_left_out() throws Exception {
        var silent = file("/examples/" + IncidentReported.TYPE + ".json");
        var restricted = silent.replaceFirst("\"drill\": false", """
                "drill": false, "access": {"number": 2, "restricted": true, "accounts": ["officer"], "officers": false}""");

        assertThat(problems(IncidentReported.class, restricted)).isEmpty();
        assertThat(json.readValue(restricted, IncidentReported.class).access())
                .isEqualTo(new Access(2, true, java.util.List.of("officer"), false));
        JSONAssert.assertEquals(
                restricted,
                json.writeValueAsString(json.readValue(restricted, IncidentReported.class)),
                JSONCompareMode.STRICT);
        assertThat(json.readValue(silent, IncidentReported.class).access()).isNull();
        assertThat(problems(IncidentReported.class, restricted.replace("\"number\": 2, ", "")))
                .anyMatch(problem -> problem.contains("number"));
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
