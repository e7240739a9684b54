package jp.ippo.assessment.announcing;

import java.util.UUID;
import jp.ippo.delivery.Outbox;
import jp.ippo.delivery.OutgoingEvent;
import jp.ippo.events.IncidentAssessed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts each judgement into the outbox; its event id is the assessment's own. */
@Component
public class Announcer {

    private final Outbox outbox;

    Announcer(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param causedBy id of the event that was judged, null when a person caused the judgement */
    public void announce(IncidentAssessed judgement, @Nullable UUID causedBy) {
        outbox.add(new OutgoingEvent(
                judgement.assessmentId(),
                IncidentAssessed.TYPE,
                judgement.incidentId(),
                judgement.assessedAt(),
                causedBy,
                judgement));
    }
}
