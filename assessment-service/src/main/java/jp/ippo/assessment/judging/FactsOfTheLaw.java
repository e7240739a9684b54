package jp.ippo.assessment.judging;

import java.util.Optional;
import jp.ippo.assessment.bodies.Body;
import jp.ippo.assessment.law.IncidentFacts;
import jp.ippo.events.Answer;
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

    /** @param registered the body as the register knows it; it prevails over what the department believed */
    IncidentFacts of(IncidentReported report, Optional<Body> registered) {
        ObjectNode facts = strict.valueToTree(report.facts());
        facts.put(
                "bodyKind",
                registered.map(Body::kind).orElse(report.body().kind()).name());
        registered
                .map(body -> body.ordinance().defines())
                .filter(defines -> defines != Answer.UNKNOWN)
                .ifPresent(defines ->
                        ((ObjectNode) facts.get("ordinanceInformation")).put("definedByOrdinance", defines.name()));
        return strict.treeToValue(facts, IncidentFacts.class);
    }
}
