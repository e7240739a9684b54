package jp.ippo.intake.contractorevent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.ippo.intake.contractorevent.ContractorEvent.Reach;
import jp.ippo.intake.contractorevent.ContractorEvent.Share;
import jp.ippo.intake.filing.AmendIncident;
import jp.ippo.intake.filing.Amendment;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries a correction of the shared facts into every incident of the event, the normal way of an amendment. */
@Component
class Reaching {

    private final Incidents incidents;
    private final AmendIncident amending;
    private final Merging merging;

    Reaching(Incidents incidents, AmendIncident amending, Merging merging) {
        this.incidents = incidents;
        this.amending = amending;
        this.merging = merging;
    }

    /** Under the lock of the event; the incidents are locked in one order, so that two corrections cannot block each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Reach> all(ContractorEvent before, SharedFacts now, int revision, String reason, Reporter by) {
        var reached = new ArrayList<Reach>();
        for (var share : before.bodies().stream()
                .sorted(Comparator.comparing(Share::incidentId))
                .toList()) reached.add(one(share, before.shared(), now, revision, reason, by));
        return reached;
    }

    private Reach one(Share share, SharedFacts before, SharedFacts now, int revision, String reason, Reporter by) {
        var incident = incidents.lock(share.incidentId()).orElseThrow();
        var current = incident.current();
        var merged = merging.bring(current.report(), before, now);
        if (merged.report().equals(current.report()))
            return new Reach(revision, share.incidentId(), null, merged.leftAlone());
        // What cannot stand beside a body's own entries, or may not be seen by who corrects, is left to a person who
        // may, and
        // holds back no other body.
        if (!by.sees(incident) || !amending.problems(merged.report()).isEmpty())
            return new Reach(
                    revision,
                    share.incidentId(),
                    null,
                    merging.differences(current.report(), now).stream()
                            .map(Merging.Differs::field)
                            .toList());
        var amended = amending.amend(
                share.incidentId(),
                new Amendment(KeepEvents.draft(merged.report()), "委託先事案の共通の事実の訂正（第" + revision + "版）による。" + reason),
                by,
                number -> true);
        return new Reach(revision, share.incidentId(), amended.number(), merged.leftAlone());
    }
}
