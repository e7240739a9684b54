package jp.ippo.notification;

import java.util.UUID;
import java.util.function.Consumer;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published examples of the contract, changed where a test needs it. */
public final class Samples {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Samples() {}

    public static ObjectNode report(UUID incidentId, int revision) {
        return example(IncidentReported.TYPE)
                .put("incidentId", incidentId.toString())
                .put("revision", revision);
    }

    public static ObjectNode judgement(UUID incidentId, int number) {
        return example(IncidentAssessed.TYPE)
                .put("incidentId", incidentId.toString())
                .put("assessmentId", UUID.randomUUID().toString())
                .put("number", number);
    }

    public static IncidentReported report(Consumer<ObjectNode> change) {
        var sample = report(UUID.randomUUID(), 1);
        change.accept(sample);
        return JSON.treeToValue(sample, IncidentReported.class);
    }

    public static IncidentAssessed judgement(Consumer<ObjectNode> change) {
        var sample = judgement(UUID.randomUUID(), 1);
        change.accept(sample);
        return JSON.treeToValue(sample, IncidentAssessed.class);
    }

    private static ObjectNode example(String type) {
        try (var file = new ClassPathResource("examples/" + type + ".json").getInputStream()) {
            return (ObjectNode) JSON.readTree(file);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
