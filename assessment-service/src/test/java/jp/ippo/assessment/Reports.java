package jp.ippo.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ippo.delivery.Outbox;
import jp.ippo.delivery.OutgoingEvent;
import jp.ippo.events.IncidentReported;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes reports out of the published example and sends them as intake would. */
public class Reports {

    private final JsonMapper json;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    Reports(JsonMapper json, Outbox outbox, TransactionOperations transaction) {
        this.json = json;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** @param change what differs from the example; {@code facts} of the report are handed in */
    public IncidentReported report(UUID incident, int revision, Consumer<ObjectNode> change) {
        try (var in = Reports.class.getResourceAsStream("/examples/jp.ippo.incident.reported.v1.json")) {
            var report = (ObjectNode) json.readTree(new String(in.readAllBytes(), UTF_8));
            report.put("incidentId", incident.toString()).put("revision", revision);
            change.accept((ObjectNode) report.get("facts"));
            return json.treeToValue(report, IncidentReported.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Sends it once; the event's id can be sent again with {@link #sendAgain}. */
    public UUID send(IncidentReported report) {
        var id = UUID.randomUUID();
        sendAgain(report, id);
        return id;
    }

    /** A redelivery keeps its id; the outbox row of the first is put aside, since an id stands in it once. */
    public void sendAgain(IncidentReported report, UUID id) {
        transaction.executeWithoutResult(status -> outbox.add(new OutgoingEvent(
                id, IncidentReported.TYPE, report.incidentId(), Instant.parse("2026-06-23T01:05:00Z"), null, report)));
    }

    /** Persons by number, as {@code facts.affected} says it. */
    public static void affected(ObjectNode facts, Integer confirmed, Integer atMost) {
        var affected = (ObjectNode) facts.get("affected");
        affected.put("confirmed", confirmed);
        affected.put("atMost", atMost);
        affected.put("countedAs", "LIVING_PERSONS");
    }

    /** No item of the law is met or open but the number: nothing special, nothing wrongful, nothing of the ordinance. */
    public static void plain(ObjectNode facts) {
        ((ObjectNode) facts.get("specialCare")).put("included", "NO");
        ((ObjectNode) facts.get("propertyDamage")).put("risk", "NO");
        ((ObjectNode) facts.get("wrongfulPurpose")).put("suspected", "NO");
        ((ObjectNode) facts.get("wrongfulPurpose")).put("againstBody", "NO");
        ((ObjectNode) facts.get("ordinanceInformation")).put("included", "NO");
        facts.putArray("dataItems").add("NAME").add("ADDRESS");
        ((ObjectNode) facts.get("encryption")).put("applied", "NO");
        facts.put("severeHarm", "NO");
    }
}
