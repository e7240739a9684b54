package jp.ippo.delivery;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.ippo.events.CaseProgressed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Reads the same topic as {@link Station}, as another service would: a group and an inbox of its own. */
class AnotherStation {

    private final List<CaseProgressed> arrived = new CopyOnWriteArrayList<>();
    private final List<CaseProgressed> handled = new CopyOnWriteArrayList<>();
    private final EventReader reader;
    private final Inbox inbox;

    AnotherStation(EventReader reader, Inbox inbox) {
        this.reader = reader;
        this.inbox = inbox;
    }

    @KafkaListener(groupId = "${ippo.events.group}-another", topics = CaseProgressed.TYPE)
    void on(ConsumerRecord<String, byte[]> message) {
        var event = reader.read(message, CaseProgressed.TYPE, CaseProgressed.class);
        arrived.add(event.data());
        inbox.once("another", event.id(), () -> handled.add(event.data()));
    }

    List<Integer> arrivalsOf(UUID incident) {
        return sequences(arrived, incident);
    }

    List<Integer> sequencesOf(UUID incident) {
        return sequences(handled, incident);
    }

    private static List<Integer> sequences(List<CaseProgressed> events, UUID incident) {
        return events.stream()
                .filter(progress -> progress.incidentId().equals(incident))
                .map(CaseProgressed::sequence)
                .toList();
    }
}
