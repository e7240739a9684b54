package jp.ippo.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What cannot be handled is filed with its reason, byte for byte, and the partition goes on. */
@DeliveryTest
@ExtendWith(OutputCaptureExtension.class)
class NothingIsLostTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "deadletters");
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Station station;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    KafkaOperations<String, byte[]> kafka;

    private final UUID incident = UUID.randomUUID();

    @Test
    void an_unreadable_message_is_filed_and_those_behind_it_are_handled() {
        byte[] garbage = {'{', (byte) 0xff, (byte) 0xfe, 'c', 'a', 'n', 'a', 'r', 'y'};
        raw(garbage);
        send(2);

        await().untilAsserted(() -> assertThat(station.sequencesOf(incident)).containsExactly(2));
        var letter = deadLetter();
        assertThat(letter.value()).isEqualTo(garbage);
        assertThat(header(letter, "ippo_trouble")).isEqualTo("UNREADABLE");
        assertThat(header(letter, "ippo_reason")).isEqualTo("the message is not JSON");
    }

    @Test
    void an_event_against_its_schema_is_filed_with_the_place_and_without_the_value(CapturedOutput log) {
        raw(("{\"incidentId\":\"" + incident + "\",\"sequence\":\"canary-value\"}").getBytes(UTF_8));
        send(2);

        await().untilAsserted(() -> assertThat(station.sequencesOf(incident)).containsExactly(2));
        assertThat(header(deadLetter(), "ippo_reason")).contains("sequence").doesNotContain("canary");
        assertThat(log.toString()).doesNotContain("canary");
    }

    @Test
    void a_fault_of_ours_is_tried_a_few_times_then_filed_without_the_values_it_quotes() {
        station.faulty.add(incident);
        send(1);

        var letter = deadLetter();

        assertThat(header(letter, "ippo_trouble")).isEqualTo("FAILED");
        assertThat(header(letter, "ippo_reason")).isEqualTo("IllegalStateException");
        letter.headers()
                .forEach(header -> assertThat(new String(header.value(), UTF_8)).doesNotContain("canary"));
        assertThat(station.arrived.stream()
                        .filter(message -> incident.toString().equals(message.key())))
                .hasSize(3);
    }

    private void send(int sequence) {
        transaction.executeWithoutResult(status -> outbox.add(Sample.step(incident, sequence)));
    }

    private void raw(byte[] value) {
        var record = new ProducerRecord<>(CaseProgressed.TYPE, incident.toString(), value);
        CloudEventHeaders.put(record.headers(), "ce_id", UUID.randomUUID().toString());
        CloudEventHeaders.put(record.headers(), "ce_type", CaseProgressed.TYPE);
        CloudEventHeaders.put(record.headers(), "ce_subject", incident.toString());
        CloudEventHeaders.put(record.headers(), "ce_time", "2026-06-23T05:00:00Z");
        kafka.send(record).join();
    }

    private ConsumerRecord<String, byte[]> deadLetter() {
        return DeadLetterTopic.firstOf(incident);
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
