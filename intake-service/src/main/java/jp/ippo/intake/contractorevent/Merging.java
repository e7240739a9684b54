package jp.ippo.intake.contractorevent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.ippo.intake.filing.Unsaid;
import jp.ippo.intake.incident.Report;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings shared facts into a body's report: a field the body has not touched follows, a field in which it says something
 * else stays.
 */
@Component
class Merging {

    static final SharedFacts NOTHING_SAID = new SharedFacts(Unsaid.facts(), Unsaid.narrative());

    private final JsonMapper json;

    Merging(JsonMapper json) {
        // A set keeps its order, or the same report would be another text.
        this.json = json.rebuild()
                .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
                .build();
    }

    /**
     * @param before the shared facts the report was last brought up to; {@link #NOTHING_SAID} for a new one
     * @return the report with what could follow, and the fields that were left as the body has them
     */
    Merged bring(Report own, SharedFacts before, SharedFacts now) {
        JsonNode was = json.valueToTree(before);
        JsonNode is = json.valueToTree(now);
        ObjectNode report = json.valueToTree(own);
        var left = new ArrayList<String>();
        for (var field : SharedFacts.FIELDS) {
            var wanted = is.at(pointer(field));
            if (same(wanted, was.at(pointer(field)))) continue;
            var mine = report.at(pointer(field));
            if (same(mine, wanted)) continue;
            if (same(mine, was.at(pointer(field)))) put(report, field, wanted);
            else left.add(field);
        }
        return new Merged(json.treeToValue(report, Report.class), List.copyOf(left));
    }

    /** Takes one shared value whatever the body says. */
    Report take(Report own, SharedFacts shared, String field) {
        JsonNode is = json.valueToTree(shared);
        ObjectNode report = json.valueToTree(own);
        put(report, field, is.at(pointer(field)));
        return json.treeToValue(report, Report.class);
    }

    /** Where a report says something else than the shared facts; a shared field nobody knows is none. */
    List<Differs> differences(Report own, SharedFacts shared) {
        JsonNode report = json.valueToTree(own);
        JsonNode is = json.valueToTree(shared);
        JsonNode unsaid = json.valueToTree(NOTHING_SAID);
        return SharedFacts.FIELDS.stream()
                .filter(field -> !same(is.at(pointer(field)), unsaid.at(pointer(field))))
                .filter(field -> !same(is.at(pointer(field)), report.at(pointer(field))))
                .map(field -> new Differs(
                        field,
                        report.at(pointer(field)).toString(),
                        is.at(pointer(field)).toString()))
                .toList();
    }

    String write(SharedFacts shared) {
        return json.writeValueAsString(shared);
    }

    SharedFacts read(String shared) {
        return json.readValue(shared, SharedFacts.class);
    }

    /** Lists here are sets: their order says nothing. */
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isArray() && other.isArray())
            return new HashSet<>(one.valueStream().toList())
                    .equals(new HashSet<>(other.valueStream().toList()));
        return one.equals(other);
    }

    private static void put(ObjectNode report, String field, JsonNode value) {
        var steps = field.split("\\.");
        var place = report;
        for (int i = 0; i < steps.length - 1; i++) place = (ObjectNode) place.get(steps[i]);
        place.set(steps[steps.length - 1], value);
    }

    private static String pointer(String field) {
        return "/" + field.replace('.', '/');
    }

    record Merged(Report report, List<String> leftAlone) {}

    record Differs(String field, String own, String shared) {}
}
