package jp.ippo.assessment.judging;

import jp.ippo.assessment.law.IncidentFacts;
import jp.ippo.events.IncidentReported;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reported facts in the law's own words. Both sides name everything alike, so the translation is by name, and a name
 * that only one side knows is an error rather than a fact lost on the way.
 */
@Component
class FactsOfTheLaw {

    private final JsonMapper strict;

    FactsOfTheLaw(JsonMapper json) {
        this.strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    IncidentFacts of(IncidentReported report) {
        ObjectNode facts = strict.valueToTree(report.facts());
        facts.put("bodyKind", report.body().kind().name());
        return strict.treeToValue(facts, IncidentFacts.class);
    }
}
