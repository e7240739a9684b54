package jp.ippo.intake.incident;

import java.util.LinkedHashSet;
import java.util.Set;
import jp.ippo.events.IncidentReported;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A revision as the text that is stored: written with the mapper that announces, read back in the order it was written. */
final class RevisionText {

    private final JsonMapper announcing;
    private final JsonMapper reading;

    RevisionText(JsonMapper json) {
        this.announcing = json;
        // Jackson's own choice, a HashSet, would shuffle the items from one start of the service to the next.
        var keepOrder = new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class);
        this.reading = json.rebuild().addModule(keepOrder).build();
    }

    String write(IncidentReported reported) {
        return announcing.writeValueAsString(reported);
    }

    IncidentReported read(String text) {
        return reading.readValue(text, IncidentReported.class);
    }
}
