package jp.ippo.intake.register.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two versions of an entry say differently, field by field. Parts are paired by their id or clause and not by their
 * place, so that one that was removed does not look as if all behind it had changed.
 */
@Component("registerDifferences")
class Differences {

    /** Words of what is chosen from a list, by the last part of the path. */
    private static final Map<String, String> LISTS = Map.of(
            "items", "a.DataItem.",
            "subjects", "a.Subject.",
            "countedAs", "a.Unit.",
            "included", "register.included.",
            "specialCare", "register.included.",
            "myNumber", "register.included.",
            "consent", "register.consent.",
            "kept", "register.kept.",
            "importance", "register.importance.");

    private final JsonMapper json;
    private final MessageSource messages;

    Differences(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    /**
     * @param path of the field, for example {@code data.name}
     * @param part which data set, sub-contract, clause or follow-up; empty for the entry itself
     * @param before empty where nothing stood
     * @param after empty where nothing stands
     */
    public record Change(String path, String part, String before, String after) {}

    List<Change> between(Object before, Object after, Locale locale) {
        var then = flat(before, locale);
        var now = flat(after, locale);
        var keys = new LinkedHashSet<>(then.keySet());
        keys.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (var key : keys) {
            var was = then.getOrDefault(key, "");
            var is = now.getOrDefault(key, "");
            if (!Objects.equals(was, is)) changes.add(new Change(key.path(), key.part(), was, is));
        }
        return changes;
    }

    private record Key(String path, String part) {}

    private Map<Key, String> flat(Object entry, Locale locale) {
        var flat = new LinkedHashMap<Key, String>();
        flatten(json.valueToTree(entry), "", "", locale, flat);
        return flat;
    }

    private void flatten(JsonNode node, String path, String part, Locale locale, Map<Key, String> flat) {
        if (node.isObject()) {
            node.propertyStream().forEach(field -> {
                var name = field.getKey();
                // The id of a part says nothing to a reader; it is what pairs the parts.
                if (!name.equals("id"))
                    flatten(field.getValue(), path.isEmpty() ? name : path + "." + name, part, locale, flat);
            });
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) flatten(node.get(i), path, named(node.get(i), i), locale, flat);
        } else if (node.isArray()) {
            var comma = messages.getMessage("list.comma", null, locale);
            flat.put(
                    new Key(path, part),
                    node.valueStream()
                            .map(one -> said(path, one.asString(), locale))
                            .collect(Collectors.joining(comma)));
        } else if (!node.isNull()) {
            flat.put(new Key(path, part), said(path, node.asString(), locale));
        }
    }

    private String said(String path, String value, Locale locale) {
        var words = path.endsWith("ending.kind")
                ? "register.ending."
                : LISTS.get(path.substring(path.lastIndexOf('.') + 1));
        return words == null ? value : messages.getMessage(words + value, null, locale);
    }

    private static String named(JsonNode part, int at) {
        if (part.has("clause")) return part.get("clause").asString();
        return part.has("id") ? part.get("id").asString().substring(0, 8) : String.valueOf(at + 1);
    }
}
