package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.TestContextManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a caller sends is filed or refused; it never breaks the service. */
class AnythingMayArriveTest extends RunningIntake {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> EVERYWHERE = pointers(JSON.readTree(everything()), "");

    @BeforeProperty
    void join() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @Property
    void a_report_with_anything_in_any_two_places_is_filed_or_refused(@ForAll("damaged") String body) {
        assertFiledOrRefused(body);
    }

    @Property
    void any_json_at_all_is_filed_or_refused(@ForAll("json") Object anything) {
        assertFiledOrRefused(JSON.writeValueAsString(anything));
    }

    @Property
    void any_text_at_all_is_refused(@ForAll String anything) {
        assertFiledOrRefused(anything);
    }

    private void assertFiledOrRefused(String body) {
        var answer = officer().post("/api/incidents", body);

        assertThat(answer.status()).isIn(201, 400, 413, 422);
        if (answer.status() == 422) assertThat(answer.fields()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> damaged() {
        var place = Arbitraries.of(EVERYWHERE);
        return Combinators.combine(place, json(), place, json()).as((first, one, second, other) -> {
            var report = JSON.readTree(everything());
            put(report, first, one);
            put(report, second, other);
            return report.toString();
        });
    }

    @Provide
    Arbitrary<Object> json() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.strings().ofMaxLength(40).map(Object.class::cast),
                () -> Arbitraries.of("YES", "NO", "UNKNOWN", "", " ", "2026-06-22T06:45:00Z", "2026-06-22", "NaN"),
                () -> Arbitraries.longs().map(Object.class::cast),
                () -> Arbitraries.bigDecimals().map(Object.class::cast),
                () -> Arbitraries.of(true, false),
                () -> Arbitraries.of(List.of(), Map.of()),
                () -> json().list().ofMaxSize(3).map(Object.class::cast),
                () -> Arbitraries.maps(Arbitraries.of("body", "facts", "knownAt", "kind", "x"), json())
                        .ofMaxSize(3)
                        .map(Object.class::cast));
    }

    private static void put(JsonNode report, String pointer, Object value) {
        int slash = pointer.lastIndexOf('/');
        @Nullable JsonNode parent = report.at(pointer.substring(0, slash));
        var name = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) object.set(name, JSON.valueToTree(value));
        else if (parent instanceof ArrayNode array && !array.isEmpty()) array.set(0, JSON.valueToTree(value));
    }

    private static List<String> pointers(JsonNode node, String here) {
        var found = new ArrayList<String>();
        if (!here.isEmpty()) found.add(here);
        if (node.isObject()) node.forEachEntry((name, child) -> found.addAll(pointers(child, here + "/" + name)));
        if (node.isArray() && !node.isEmpty()) found.addAll(pointers(node.get(0), here + "/0"));
        return found;
    }

    /** The published example as a request: every field there is. */
    private static String everything() {
        try (var example = AnythingMayArriveTest.class.getResourceAsStream(
                "/examples/" + jp.ippo.events.IncidentReported.TYPE + ".json")) {
            var report = (ObjectNode) JSON.readTree(example);
            return report.remove(List.of("incidentId", "revision", "recordedAt", "recordedBy", "amendmentReason"))
                    .toString();
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
