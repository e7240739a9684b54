package jp.ippo.intake.contractorevent;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.Answer;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts.Involved.Actor;
import jp.ippo.intake.contractorevent.ContractorEvent.Reach;
import jp.ippo.intake.contractorevent.ContractorEvent.Share;
import jp.ippo.intake.contractorreport.AsReport;
import jp.ippo.intake.contractorreport.ContractorReports;
import jp.ippo.intake.contractorreport.FromTheRegister;
import jp.ippo.intake.filing.FileIncident;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.incident.Revision;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.ReadRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 各機関の事案を起こす: files the incident of one body out of the shared facts, its own facts and the register. */
@Component
public class FileForBody {

    private final ContractorEvents events;
    private final ContractorReports reports;
    private final ReadRegister register;
    private final Merging merging;
    private final FileIncident filing;
    private final Clock clock;

    FileForBody(
            ContractorEvents events,
            ContractorReports reports,
            ReadRegister register,
            Merging merging,
            FileIncident filing,
            Clock clock) {
        this.events = events;
        this.reports = reports;
        this.register = register;
        this.merging = merging;
        this.filing = filing;
        this.clock = clock;
    }

    /**
     * @return the first revision of the incident; the one before when the same form comes a second time
     * @throws Refused 404, 422 when the contract is not the contractor's or something cannot be right
     */
    @Transactional
    public Revision file(UUID eventId, BodysOwn own, Reporter by) {
        var event = events.lock(eventId).orElseThrow(ReadEvents::notThere);
        var contract = register.contract(own.contractId())
                .filter(found -> found.entry().contractorId().equals(event.contractorId()))
                .orElseThrow(
                        () -> Refused.field("contractId", "この委託先の契約ではありません。 / It is no contract of this contractor."))
                .entry();
        var company =
                register.contractor(event.contractorId()).orElseThrow().entry().name();
        var subcontractor = subcontractor(event, own);
        var facts = FromTheRegister.fill(
                own.facts(), company, consent(own, event, subcontractor), chosen(contract, own.data()));
        var said = new Report(
                contract.body(), contract.department(), facts, sourced(own.narrative(), event), event.drill());
        var merged = merging.bring(said, Merging.NOTHING_SAID, event.shared());
        var first = filing.file(
                KeepEvents.draft(merged.report()), by, Optional.of(own.key().toString()));
        var share = new Share(
                first.incidentId(),
                eventId,
                own.contractId(),
                own.contractorKnewAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.account());
        if (events.addShare(share))
            events.reached(eventId, new Reach(event.revision(), first.incidentId(), 1, merged.leftAlone()));
        return first;
    }

    /** Where the shared facts come from stands in the report, unless the body has said something there. */
    private Narrative sourced(Narrative own, ContractorEvent event) {
        if (own.otherMatters() != null || event.reportId() == null) return own;
        var source = reports.find(event.reportId()).map(found -> new AsReport(found).source());
        return new Narrative(
                own.overview(),
                own.course(),
                own.discoveredBy(),
                own.causeDetail(),
                own.secondaryDamage(),
                own.secondaryDamageDetail(),
                own.measuresForIndividuals(),
                own.publication(),
                own.preventionDone(),
                own.preventionPlanned(),
                source.orElse(""));
    }

    private static @Nullable String subcontractor(ContractorEvent event, BodysOwn own) {
        var said = own.facts().involved().subcontractor();
        return said != null ? said : event.shared().facts().involved().subcontractor();
    }

    /** What the register says of this body's contract; without it a contractor's own "no consent" stands, its "yes" does not. */
    private Answer consent(BodysOwn own, ContractorEvent event, @Nullable String subcontractor) {
        var registered = subcontractor == null ? Answer.UNKNOWN : register.consentTo(own.contractId(), subcontractor);
        if (registered != Answer.UNKNOWN) return registered;
        var involved = event.shared().facts().involved();
        return involved.actor() == Actor.SUBCONTRACTOR && involved.consentToSubcontracting() == Answer.NO
                ? Answer.NO
                : Answer.UNKNOWN;
    }

    private static List<EntrustedData> chosen(Contract contract, List<UUID> ids) {
        if (ids.isEmpty()) return contract.data();
        var chosen =
                contract.data().stream().filter(one -> ids.contains(one.id())).toList();
        if (chosen.size() != ids.stream().distinct().count())
            throw Refused.field("data", "この契約の情報ではありません。 / It is not of this contract.");
        return chosen;
    }
}
