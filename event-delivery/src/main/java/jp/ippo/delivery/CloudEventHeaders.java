package jp.ippo.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import jp.ippo.delivery.WaitingEvents.Waiting;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0, binary mode on Kafka: the context of an event is in its headers, the data alone in its value. */
final class CloudEventHeaders {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String CAUSATION_ID = "ce_causationid";

    private CloudEventHeaders() {}

    static ProducerRecord<String, byte[]> record(Waiting event, String source) {
        var record = new ProducerRecord<>(
                event.type(), event.incidentId().toString(), event.data().getBytes(UTF_8));
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, ID, event.eventId().toString());
        put(headers, TYPE, event.type());
        put(headers, "ce_source", source);
        put(headers, SUBJECT, event.incidentId().toString());
        put(headers, TIME, event.occurredAt().toString());
        if (event.causedBy() != null)
            put(headers, CAUSATION_ID, event.causedBy().toString());
        if (event.traceparent() != null) put(headers, Traces.HEADER, event.traceparent());
        put(headers, "content-type", "application/json");
        return record;
    }

    static String text(ConsumerRecord<?, ?> message, String header) {
        var found = message.headers().lastHeader(header);
        if (found == null || found.value() == null)
            throw UntreatableEvent.unreadable("header " + header + " is missing");
        return new String(found.value(), UTF_8);
    }

    static UUID id(ConsumerRecord<?, ?> message, String header) {
        try {
            return UUID.fromString(text(message, header));
        } catch (IllegalArgumentException notAnId) {
            throw UntreatableEvent.unreadable("header " + header + " is not a UUID");
        }
    }

    static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
