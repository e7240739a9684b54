package jp.ippo.assessment.incoming;

import jp.ippo.assessment.judging.AssessIncident;
import jp.ippo.delivery.EventReader;
import jp.ippo.delivery.Inbox;
import jp.ippo.delivery.UntreatableEvent;
import jp.ippo.events.IncidentReported;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears every reported revision once. */
@Component
class IncidentListener {

    private static final String READER = "assessment";

    private final EventReader reader;
    private final Inbox inbox;
    private final AssessIncident assessIncident;

    IncidentListener(EventReader reader, Inbox inbox, AssessIncident assessIncident) {
        this.reader = reader;
        this.inbox = inbox;
        this.assessIncident = assessIncident;
    }

    @KafkaListener(groupId = "${ippo.events.group}", topics = IncidentReported.TYPE)
    void on(ConsumerRecord<String, byte[]> message) {
        var event = reader.read(message, IncidentReported.TYPE, IncidentReported.class);
        if (!event.incidentId().equals(event.data().incidentId()))
            throw UntreatableEvent.unreadable("header ce_subject and incidentId name different incidents");
        inbox.once(READER, event.id(), () -> assessIncident.reported(event.data(), event.id()));
    }
}
