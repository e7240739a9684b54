package jp.ippo.intake.contractorevent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.ippo.door.Onlooker;
import jp.ippo.door.Refused;
import jp.ippo.door.Restrictions;
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
    private final Restrictions restrictions;

    ReadEvents(ContractorEvents events, Incidents incidents, Merging merging, Restrictions restrictions) {
        this.events = events;
        this.incidents = incidents;
        this.merging = merging;
        this.restrictions = restrictions;
    }

    public ContractorEvent one(UUID id) {
        var event = events.find(id).orElseThrow(ReadEvents::notThere);
        return withoutHidden(event, restrictions.hiddenFrom(Onlooker.now()));
    }

    /** The newest first. */
    public List<ContractorEvent> newest() {
        var hidden = restrictions.hiddenFrom(Onlooker.now());
        return events.newest().stream()
                .map(event -> withoutHidden(event, hidden))
                .toList();
    }

    /** The newest first. */
    public List<ContractorEvent.Revision> revisions(UUID event) {
        return events.revisions(event);
    }

    public List<ContractorEvent.Reach> reach(UUID event) {
        var hidden = restrictions.hiddenFrom(Onlooker.now());
        return events.reach(event).stream()
                .filter(one -> !hidden.contains(one.incidentId()))
                .toList();
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

    /** 閲覧制限: a body whose incident is not for whoever asks is not in the event for them. */
    private static ContractorEvent withoutHidden(ContractorEvent event, Set<UUID> hidden) {
        return event.with(event.bodies().stream()
                .filter(share -> !hidden.contains(share.incidentId()))
                .toList());
    }

    static Refused notThere() {
        return Refused.notFound("この委託先事案はありません。 / There is no such contractor event.");
    }
}
