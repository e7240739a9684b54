package jp.ippo.door.table;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Bodies after the service's own document (OpenAPI): most of each is what the address asks for, so that it gets past the first
 * check, and something in it is not.
 */
final class AnyBody {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 6;

    private final JsonNode document;

    AnyBody(String document) {
        this.document = JsonMapper.builder().build().readTree(document);
    }

    /** For an address that is not in the document, anything. */
    String of(String method, String path, Random chance) {
        var schema = document.path("paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return (schema.isMissingNode() ? junk(chance, 0) : any(schema, chance, 0)).toString();
    }

    private JsonNode any(JsonNode asked, Random chance, int depth) {
        if (chance.nextInt(15) == 0) return junk(chance, depth);
        var schema = resolved(asked);
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            var among = schema.path(choice);
            if (!among.isEmpty()) return any(among.get(chance.nextInt(among.size())), chance, depth);
        }
        var values = schema.path("enum");
        if (!values.isEmpty()) return values.get(chance.nextInt(values.size()));
        var type = schema.path("type").isArray()
                ? schema.path("type").get(0).asString()
                : schema.path("type").asString("object");
        return switch (type) {
            case "object" -> object(schema, chance, depth);
            case "array" -> array(schema, chance, depth);
            case "integer", "number" -> number(chance);
            case "boolean" -> NODES.booleanNode(chance.nextBoolean());
            default -> NODES.stringNode(text(schema.path("format").asString(""), chance));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at(reference.asString().substring(1));
    }

    private JsonNode object(JsonNode schema, Random chance, int depth) {
        var object = NODES.objectNode();
        if (depth > DEEP) return object;
        schema.path("properties").forEachEntry((name, property) -> {
            if (chance.nextInt(8) > 0) object.set(name, any(property, chance, depth + 1));
        });
        if (schema.path("additionalProperties").isObject())
            object.set(Nasty.text(chance), any(schema.path("additionalProperties"), chance, depth + 1));
        return object;
    }

    private JsonNode array(JsonNode schema, Random chance, int depth) {
        var array = NODES.arrayNode();
        if (depth > DEEP) return array;
        for (int n = chance.nextInt(3); n > 0; n--) array.add(any(schema.path("items"), chance, depth + 1));
        return array;
    }

    private static JsonNode number(Random chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> NODES.numberNode(chance.nextInt());
            case 1 -> NODES.numberNode(new BigInteger("9".repeat(40)));
            case 2 -> NODES.numberNode(0.5);
            default -> NODES.numberNode(chance.nextInt(200) - 2);
        };
    }

    private static String text(String format, Random chance) {
        if (chance.nextInt(4) == 0) return Nasty.text(chance);
        return switch (format) {
            case "date" -> "2026-06-" + (10 + chance.nextInt(25));
            case "date-time" ->
                Instant.ofEpochSecond(1_750_000_000L + chance.nextInt(60_000_000))
                        .toString();
            case "uuid" -> UUID.randomUUID().toString();
            default -> "確認中 " + chance.nextInt(100);
        };
    }

    private static JsonNode junk(Random chance, int depth) {
        return switch (chance.nextInt(depth > DEEP ? 4 : 6)) {
            case 0 -> NODES.nullNode();
            case 1 -> number(chance);
            case 2 -> NODES.booleanNode(true);
            case 3 -> NODES.stringNode(Nasty.text(chance));
            case 4 -> NODES.arrayNode().add(junk(chance, depth + 1));
            default -> NODES.objectNode().set(Nasty.text(chance), junk(chance, depth + 1));
        };
    }
}
