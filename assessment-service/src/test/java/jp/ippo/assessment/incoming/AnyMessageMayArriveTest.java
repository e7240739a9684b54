package jp.ippo.assessment.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import jp.ippo.assessment.AssessmentServiceTest;
import jp.ippo.assessment.Reports;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the topic may bring: again, out of order, of a newer sender, about somebody else. */
@AssessmentServiceTest
class AnyMessageMayArriveTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "arriving");
    }

    @Autowired
    Reports reports;

    @Autowired
    Judgements judgements;

    @Autowired
    KafkaOperations<String, byte[]> kafka;

    @Autowired
    JsonMapper json;

    private final UUID incident = UUID.randomUUID();

    @Test
    void the_same_event_again_and_older_revisions_after_newer_ones_change_nothing() {
        var event = UUID.randomUUID();
        say(incident, event, report(3));
        say(incident, UUID.randomUUID(), report(1));
        say(incident, event, report(3));
        say(incident, UUID.randomUUID(), report(2));
        say(incident, UUID.randomUUID(), report(3));
        say(incident, UUID.randomUUID(), report(4));

        await().untilAsserted(() -> assertThat(judgements.of(incident))
                .extracting(IncidentAssessed::revision)
                .containsExactly(3, 4));
    }

    /** A released version may gain optional fields: while instances are replaced, some senders are newer than some readers. */
    @Test
    void fields_of_a_newer_sender_are_passed_over() {
        var report = report(1);
        report.put("fieldOfTomorrow", "x");
        ((ObjectNode) report.get("facts")).putObject("newQuestion").put("answer", "MAYBE");

        say(incident, UUID.randomUUID(), report);

        await().untilAsserted(() -> assertThat(judgements.of(incident)).hasSize(1));
    }

    @Test
    void an_event_whose_header_names_another_incident_is_not_judged() {
        var other = UUID.randomUUID();
        say(other, UUID.randomUUID(), report(1));
        say(other, UUID.randomUUID(), report(1).put("incidentId", other.toString()));

        await().untilAsserted(() -> assertThat(judgements.of(other)).hasSize(1));
        assertThat(judgements.of(incident)).isEmpty();
    }

    private ObjectNode report(int revision) {
        return (ObjectNode) json.valueToTree(reports.report(incident, revision, facts -> {}));
    }

    private void say(UUID subject, UUID event, ObjectNode data) {
        var message = new ProducerRecord<>(
                IncidentReported.TYPE, subject.toString(), data.toString().getBytes(UTF_8));
        header(message, "ce_id", event.toString());
        header(message, "ce_type", IncidentReported.TYPE);
        header(message, "ce_subject", subject.toString());
        header(message, "ce_time", "2026-06-23T01:05:00Z");
        kafka.send(message).join();
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
