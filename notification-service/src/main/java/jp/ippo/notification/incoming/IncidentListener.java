package jp.ippo.notification.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.ippo.notification.cases.IncidentFollower.News.NEWER;

import java.util.UUID;
import jp.ippo.delivery.EventReader;
import jp.ippo.delivery.Inbox;
import jp.ippo.delivery.IncomingEvent;
import jp.ippo.delivery.UntreatableEvent;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.notification.cases.IncidentFollower;
import jp.ippo.notification.cases.IncidentFollower.News;
import jp.ippo.notification.commission.Drafting;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what was reported and what was judged. */
@Component
class IncidentListener {

    private static final String READER = "notification";

    private final EventReader reader;
    private final Inbox inbox;
    private final IncidentFollower follower;
    private final Drafting drafting;

    IncidentListener(EventReader reader, Inbox inbox, IncidentFollower follower, Drafting drafting) {
        this.reader = reader;
        this.inbox = inbox;
        this.follower = follower;
        this.drafting = drafting;
    }

    @KafkaListener(id = "incident-reported", groupId = "${ippo.events.group}", topics = IncidentReported.TYPE)
    void reported(ConsumerRecord<String, byte[]> message) {
        var event = reader.read(message, IncidentReported.TYPE, IncidentReported.class);
        sameIncident(event, event.data().incidentId());
        inbox.once(
                READER,
                event.id(),
                () -> draftAfter(follower.reported(event.id(), event.data(), asHeard(message)), event));
    }

    @KafkaListener(id = "incident-assessed", groupId = "${ippo.events.group}", topics = IncidentAssessed.TYPE)
    void assessed(ConsumerRecord<String, byte[]> message) {
        var event = reader.read(message, IncidentAssessed.TYPE, IncidentAssessed.class);
        sameIncident(event, event.data().incidentId());
        inbox.once(
                READER,
                event.id(),
                () -> draftAfter(follower.assessed(event.id(), event.data(), asHeard(message)), event));
    }

    private void draftAfter(News news, IncomingEvent<?> event) {
        if (news == NEWER) drafting.draft(event.incidentId(), event.id());
    }

    private static void sameIncident(IncomingEvent<?> event, UUID inData) {
        if (!event.incidentId().equals(inData))
            throw UntreatableEvent.unreadable("header ce_subject and incidentId name different incidents");
    }

    private static String asHeard(ConsumerRecord<String, byte[]> message) {
        return new String(message.value(), UTF_8);
    }
}
