package jp.ippo.intake.contractorevent;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.intake.contractorevent.ContractorEvent.Kept;
import jp.ippo.intake.filing.AmendIncident;
import jp.ippo.intake.filing.Amendment;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.incident.Incidents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 相違の確認: a person of the body says which of two entries is right for it. */
@Component
public class SettleDifferences {

    private static final int LONGEST_REASON = 1_900;

    private final ContractorEvents events;
    private final Incidents incidents;
    private final ReadIncidents reading;
    private final AmendIncident amending;
    private final Merging merging;
    private final Clock clock;

    SettleDifferences(
            ContractorEvents events,
            Incidents incidents,
            ReadIncidents reading,
            AmendIncident amending,
            Merging merging,
            Clock clock) {
        this.events = events;
        this.incidents = incidents;
        this.reading = reading;
        this.amending = amending;
        this.merging = merging;
        this.clock = clock;
    }

    /**
     * @param own the body's entry as the person saw it
     * @param shared the shared entry as the person saw it
     * @param take whether the shared entry is taken; otherwise the body's own stays
     * @throws Refused 404, 412 when one of the two is no longer what the person saw, 422 without a reason
     */
    @Transactional
    public void settle(
            UUID incident,
            String field,
            String own,
            String shared,
            boolean take,
            @Nullable String reason,
            Reporter by) {
        reading.one(incident, by);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Refused.field("reason", "理由を入力してください（" + LONGEST_REASON + "文字以内）。 / Say why.");
        var share = events.shareOf(incident).orElseThrow(ReadEvents::notThere);
        // As a correction does: first the event, then the incident.
        var event = events.lock(share.eventId()).orElseThrow();
        var report = incidents.lock(incident).orElseThrow().current().report();
        var differs = merging.differences(report, event.shared()).stream()
                .filter(one -> one.field().equals(field)
                        && one.own().equals(own)
                        && one.shared().equals(shared))
                .findFirst()
                .orElseThrow(() -> Refused.changedMeanwhile(
                        "どちらかの内容が変わりました。もう一度確認してください。 / One of the two has changed; look again."));
        if (!take) {
            events.keepDifference(
                    incident,
                    differs,
                    new Kept(reason.strip(), by.account(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
            return;
        }
        amending.amend(
                incident,
                new Amendment(
                        KeepEvents.draft(merging.take(report, event.shared(), field)),
                        "委託先事案の共通の事実（第" + event.revision() + "版）を採用した。" + reason.strip()),
                by,
                number -> true);
    }
}
