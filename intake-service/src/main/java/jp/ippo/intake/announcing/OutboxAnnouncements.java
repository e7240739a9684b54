package jp.ippo.intake.announcing;

import java.time.Instant;
import jp.ippo.delivery.Outbox;
import jp.ippo.delivery.OutgoingEvent;
import jp.ippo.events.IncidentReported;
import jp.ippo.intake.incident.Announcements;
import jp.ippo.intake.incident.Revision;
import org.springframework.stereotype.Component;

/** Puts a revision into the outbox as it is stored. A person caused it, so it names no event as its cause. */
@Component
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(Revision revision) {
        announceAgain(revision, revision.reported().recordedAt());
    }

    @Override
    public void announceAgain(Revision revision, Instant at) {
        outbox.add(new OutgoingEvent(
                revision.eventId(), IncidentReported.TYPE, revision.incidentId(), at, null, revision.reported()));
    }
}
