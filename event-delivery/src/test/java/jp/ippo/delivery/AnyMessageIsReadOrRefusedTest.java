package jp.ippo.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever lies on a topic is read, or refused with a reason that fits on a page and repeats nothing of the message. Any other
 * end would be tried again and again in vain.
 */
class AnyMessageIsReadOrRefusedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<?>> SHAPES = Map.of(
            IncidentReported.TYPE, IncidentReported.class,
            IncidentAssessed.TYPE, IncidentAssessed.class,
            CaseProgressed.TYPE, CaseProgressed.class);
    /** Of a value: no reason may contain it. */
    private static final String CANARY = "秘密のカナリア";

    private final EventReader reader = new EventReader(JSON);

    @Property
    void an_incident_reported(@ForAll("damages") List<Damage> damages) {
        readOrRefused(IncidentReported.TYPE, damages);
    }

    @Property
    void an_incident_assessed(@ForAll("damages") List<Damage> damages) {
        readOrRefused(IncidentAssessed.TYPE, damages);
    }

    @Property
    void a_case_progressed(@ForAll("damages") List<Damage> damages) {
        readOrRefused(CaseProgressed.TYPE, damages);
    }

    @Property
    void any_bytes_under_any_headers(@ForAll byte[] value, @ForAll("headers") Map<String, String> headers) {
        var message = new ConsumerRecord<>(IncidentReported.TYPE, 0, 0, "key", value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        readOrRefused(message, IncidentReported.TYPE);
    }

    @Property(tries = 1)
    void the_published_examples_are_read() {
        SHAPES.keySet().forEach(type -> reader.read(message(type, example(type)), type, SHAPES.get(type)));
    }

    private void readOrRefused(String type, List<Damage> damages) {
        var data = example(type);
        var places = pointers(data, "");
        damages.forEach(damage -> damage.done(data, places));
        readOrRefused(message(type, data), type);
    }

    private void readOrRefused(ConsumerRecord<String, byte[]> message, String type) {
        var end = catchThrowable(() -> reader.read(message, type, SHAPES.get(type)));

        if (end == null) return;
        assertThat(end).isInstanceOf(UntreatableEvent.class);
        assertThat(String.valueOf(end.getMessage())).doesNotContain(CANARY).hasSizeLessThan(2_000);
    }

    private static ConsumerRecord<String, byte[]> message(String type, JsonNode data) {
        var message = new ConsumerRecord<>(type, 0, 0, "key", data.toString().getBytes(UTF_8));
        Map.of(
                        CloudEventHeaders.ID,
                        UUID.randomUUID().toString(),
                        CloudEventHeaders.TYPE,
                        type,
                        CloudEventHeaders.SUBJECT,
                        UUID.randomUUID().toString(),
                        CloudEventHeaders.TIME,
                        "2026-06-22T06:45:00Z")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }

    /** @param where chooses a place; null removes what is there */
    record Damage(int where, Object value) {

        void done(JsonNode data, List<String> places) {
            var place = places.get(Math.floorMod(where, places.size()));
            int slash = place.lastIndexOf('/');
            var name = place.substring(slash + 1);
            var parent = data.at(place.substring(0, slash));
            if (parent instanceof ObjectNode object) {
                if (value == null) object.remove(name);
                else object.set(name, JSON.valueToTree(value));
            } else if (parent instanceof ArrayNode array && !array.isEmpty()) array.set(0, JSON.valueToTree(value));
        }
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return Combinators.combine(Arbitraries.integers().greaterOrEqual(0), json().injectNull(0.2))
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Map<String, String>> headers() {
        return Arbitraries.maps(
                Arbitraries.of(
                        CloudEventHeaders.ID,
                        CloudEventHeaders.TYPE,
                        CloudEventHeaders.SUBJECT,
                        CloudEventHeaders.TIME,
                        CloudEventHeaders.CAUSATION_ID),
                Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(40),
                        Arbitraries.of(IncidentReported.TYPE, "2026-06-22T06:45:00Z", CANARY),
                        Arbitraries.create(() -> UUID.randomUUID().toString())));
    }

    @Provide
    Arbitrary<Object> json() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of(CANARY, "", " ", "YES", "2026-06-22T06:45:00Z", "2026-02-30", "NaN"),
                () -> Arbitraries.strings().ofMaxLength(20).map(Object.class::cast),
                () -> Arbitraries.longs().map(Object.class::cast),
                () -> Arbitraries.bigDecimals().map(Object.class::cast),
                () -> Arbitraries.of(true, false),
                () -> Arbitraries.of(List.of(), Map.of()),
                () -> json().list().ofMaxSize(3).map(Object.class::cast),
                () -> Arbitraries.maps(Arbitraries.of("body", "facts", "kind", CANARY), json())
                        .ofMaxSize(3)
                        .map(Object.class::cast));
    }

    private static List<String> pointers(JsonNode node, String here) {
        var found = new ArrayList<String>();
        if (!here.isEmpty()) found.add(here);
        if (node.isObject()) node.forEachEntry((name, child) -> found.addAll(pointers(child, here + "/" + name)));
        if (node.isArray() && !node.isEmpty()) found.addAll(pointers(node.get(0), here + "/0"));
        return found;
    }

    private static JsonNode example(String type) {
        try (var example = AnyMessageIsReadOrRefusedTest.class.getResourceAsStream("/examples/" + type + ".json")) {
            return JSON.readTree(example);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
