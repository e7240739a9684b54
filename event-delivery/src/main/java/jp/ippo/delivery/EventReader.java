package jp.ippo.delivery;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a message: headers, type, schema, record. What does not satisfy the published schema of its type is refused with
 * a reason that names the place and never the value, since reasons are shown and logged.
 */
public class EventReader {

    private final JsonMapper json;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> byType = new ConcurrentHashMap<>();

    EventReader(JsonMapper json) {
        // A released version may gain optional fields: what this reader does not know yet, it passes over.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** @throws UntreatableEvent when the message can never be read, however often it is tried */
    public <T> IncomingEvent<T> read(ConsumerRecord<String, byte[]> message, String type, Class<T> shape) {
        var announced = CloudEventHeaders.text(message, CloudEventHeaders.TYPE);
        if (!announced.equals(type)) throw UntreatableEvent.unknownVersion("this reader knows " + type + " only");
        var data = parse(message.value());
        check(type, data);
        return new IncomingEvent<>(
                CloudEventHeaders.id(message, CloudEventHeaders.ID),
                type,
                CloudEventHeaders.id(message, CloudEventHeaders.SUBJECT),
                time(message),
                bind(data, shape));
    }

    private JsonNode parse(byte[] value) {
        if (value == null || value.length == 0) throw UntreatableEvent.unreadable("the message is empty");
        try {
            return json.readTree(value);
        } catch (JacksonException notJson) {
            throw UntreatableEvent.unreadable("the message is not JSON");
        }
    }

    private void check(String type, JsonNode data) {
        var problems = problems(byType.computeIfAbsent(type, this::load), data);
        if (problems.isEmpty()) return;
        throw UntreatableEvent.unreadable(problems.stream()
                .limit(5)
                .map(problem -> problem.getInstanceLocation() + " (" + problem.getKeyword()
                        + (problem.getProperty() == null ? "" : " " + problem.getProperty()) + ")")
                .collect(Collectors.joining(", ", "against its schema at ", "")));
    }

    private static List<com.networknt.schema.Error> problems(Schema schema, JsonNode data) {
        try {
            return schema.validate(data);
        } catch (JacksonException beyondCheck) {
            // a number that no type of ours could hold
            throw UntreatableEvent.unreadable("it cannot be checked against its schema");
        }
    }

    private Schema load(String type) {
        return schemas.getSchema(SchemaLocation.of("classpath:schemas/" + type + ".json"));
    }

    private static Instant time(ConsumerRecord<?, ?> message) {
        try {
            return Instant.parse(CloudEventHeaders.text(message, CloudEventHeaders.TIME));
        } catch (DateTimeParseException notATime) {
            throw UntreatableEvent.unreadable("header " + CloudEventHeaders.TIME + " is not a time");
        }
    }

    private <T> T bind(JsonNode data, Class<T> shape) {
        try {
            return json.treeToValue(data, shape);
        } catch (JacksonException misfit) {
            throw UntreatableEvent.unreadable("cannot be read at " + place(misfit));
        }
    }

    private static String place(JacksonException misfit) {
        return misfit.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
