package jp.ippo.intake.contractorevent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.intake.contractorevent.ContractorEvent.Difference;
import jp.ippo.intake.incident.Incidents;
import jp.ippo.intake.incident.Report;
import org.springframework.stereotype.Component;

/** What the office reads of contractor events. */
@Component
public class ReadEvents {

    private final ContractorEvents events;
    private final Incidents incidents;
    private final Merging merging;

    ReadEvents(ContractorEvents events, Incidents incidents, Merging merging) {
        this.events = events;
        this.incidents = incidents;
        this.merging = merging;
    }

    public ContractorEvent one(UUID id) {
        return events.find(id).orElseThrow(ReadEvents::notThere);
    }

    /** The newest first. */
    public List<ContractorEvent> newest() {
        return events.newest();
    }

    /** The newest first. */
    public List<ContractorEvent.Revision> revisions(UUID event) {
        return events.revisions(event);
    }

    public List<ContractorEvent.Reach> reach(UUID event) {
        return events.reach(event);
    }

    public Optional<ContractorEvent.Share> shareOf(UUID incident) {
        return events.shareOf(incident);
    }

    /** The incident of a share as it is now. */
    public Report report(UUID incident) {
        return incidents.find(incident).orElseThrow().current().report();
    }

    /** Where the incident says something else than the shared facts, confirmed or not; none outside an event. */
    public List<Difference> differences(UUID incident) {
        var share = events.shareOf(incident);
        if (share.isEmpty()) return List.of();
        var shared = one(share.get().eventId()).shared();
        return merging.differences(report(incident), shared).stream()
                .map(one -> new Difference(
                        one.field(),
                        one.own(),
                        one.shared(),
                        events.kept(incident, one).orElse(null)))
                .toList();
    }

    static Refused notThere() {
        return Refused.notFound("この委託先事案はありません。 / There is no such contractor event.");
    }
}
