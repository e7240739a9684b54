package jp.ippo.assessment.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The report as it was heard, field by field. */
@Component
class HeardFacts {

    private static final String UNKNOWN = "（不明 / unknown）";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HeardFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Explanation.Fact> of(UUID incidentId, int revision) {
        var report = jdbc.sql("select report from heard_report where incident_id = ? and revision = ?")
                .params(incidentId, revision)
                .query(String.class)
                .single();
        var facts = new ArrayList<Explanation.Fact>();
        var said = (ObjectNode) json.readTree(report);
        // Who may see it is no fact that was judged.
        said.remove("access");
        flatten("", said, facts);
        return facts;
    }

    private static void flatten(String name, JsonNode node, List<Explanation.Fact> facts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), facts));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int n = 0; n < node.size(); n++) flatten(name + "[" + n + "]", node.get(n), facts);
        } else {
            facts.add(new Explanation.Fact(name, value(node)));
        }
    }

    private static String value(JsonNode node) {
        if (node.isNull()) return UNKNOWN;
        if (!node.isArray()) return node.asString();
        var values = new ArrayList<String>();
        node.forEach(one -> values.add(one.asString()));
        return values.isEmpty() ? "―" : String.join(", ", values);
    }
}
