package jp.ippo.notification.desk.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a department can change in its report, as path → answers; the answers of a set have no order. */
final class FlatReport {

    private static final List<String> PARTS = List.of("body", "department", "facts", "narrative");

    private FlatReport() {}

    static Map<String, List<String>> of(JsonNode report) {
        var found = new TreeMap<String, List<String>>();
        for (var part : PARTS) flatten(part, report.path(part), found);
        return found;
    }

    /** Paths whose answers differ, in their order. */
    static TreeSet<String> differences(Map<String, List<String>> before, Map<String, List<String>> after) {
        var paths = new TreeSet<String>();
        paths.addAll(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> before.getOrDefault(path, List.of()).equals(after.getOrDefault(path, List.of())));
        return paths;
    }

    private static void flatten(String path, JsonNode node, Map<String, List<String>> found) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), found));
        } else if (node.isArray()) {
            var all = new ArrayList<String>();
            node.forEach(one -> all.add(one.isObject() ? joined(one) : one.asString()));
            Collections.sort(all);
            if (!all.isEmpty()) found.put(path, List.copyOf(all));
        } else if (!node.isNull() && !node.isMissingNode()) {
            found.put(path, List.of(node.asString()));
        }
    }

    /** 漏えい等 is a pair: {@code LEAK.POSSIBLE}. */
    private static String joined(JsonNode pair) {
        var parts = new ArrayList<String>();
        pair.forEach(part -> parts.add(part.asString()));
        return String.join(".", parts);
    }
}
