package jp.ippo.delivery;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.ippo.events.CaseProgressed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.kafka.annotation.KafkaListener;

/** Reads one topic as a service would, and can be told to fail. */
@SpringBootApplication
class Station {

    final List<ConsumerRecord<String, byte[]>> arrived = new CopyOnWriteArrayList<>();
    final List<CaseProgressed> handled = new CopyOnWriteArrayList<>();
    final Set<UUID> faulty = ConcurrentHashMap.newKeySet();
    final Set<UUID> awayOnce = ConcurrentHashMap.newKeySet();

    private final EventReader reader;
    private final Inbox inbox;

    Station(EventReader reader, Inbox inbox) {
        this.reader = reader;
        this.inbox = inbox;
    }

    @KafkaListener(groupId = "${ippo.events.group}", topics = CaseProgressed.TYPE)
    void on(ConsumerRecord<String, byte[]> message) {
        arrived.add(message);
        var event = reader.read(message, CaseProgressed.TYPE, CaseProgressed.class);
        inbox.once("station", event.id(), () -> {
            if (faulty.contains(event.incidentId())) throw new IllegalStateException("canary-value");
            if (awayOnce.remove(event.id())) throw new QueryTimeoutException("the database is away");
            handled.add(event.data());
        });
    }

    int handledOf(UUID incident) {
        return sequencesOf(incident).size();
    }

    List<Integer> sequencesOf(UUID incident) {
        return handled.stream()
                .filter(progress -> progress.incidentId().equals(incident))
                .map(CaseProgressed::sequence)
                .toList();
    }
}
