package jp.ippo.intake.entrusted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.events.Answer;
import jp.ippo.intake.contractorevent.ContractorEvent.Share;
import jp.ippo.intake.contractorevent.ReadEvents;
import jp.ippo.intake.contractorreport.ContractorReports;
import jp.ippo.intake.contractorreport.NoticeClock;
import jp.ippo.intake.contractorreport.ReceivedReport;
import jp.ippo.intake.entrusted.BehindIncident.Behind;
import jp.ippo.intake.entrusted.BehindIncident.Found;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up the contract behind an incident and what it lacked. Says nothing the register does not say. */
@Component
public class Entrusted {

    private final ReadIncidents incidents;
    private final ReadRegister register;
    private final ReadEvents events;
    private final ContractorReports reports;

    Entrusted(ReadIncidents incidents, ReadRegister register, ReadEvents events, ContractorReports reports) {
        this.incidents = incidents;
        this.register = register;
        this.events = events;
        this.reports = reports;
    }

    /**
     * @param keeper sees the contracts of its own; the others are left out
     * @throws jp.ippo.door.Refused 404 for an incident that is not the reporter's
     */
    public BehindIncident behind(UUID incident, Reporter by, Keeper keeper) {
        var report = incidents.one(incident, by).current().report();
        var share = events.shareOf(incident);
        var told = reports.behind(incident);
        var chosen = share.map(Share::contractId).or(() -> reports.contractBehind(incident));
        var contracts = chosen.isPresent()
                ? register.contract(chosen.get()).stream().map(one -> behind(one, Found.CHOSEN, report, share, told))
                : byName(report).stream().map(one -> behind(one, Found.BY_NAME, report, share, told));
        return new BehindIncident(
                contracts.filter(one -> keeper.sees(one.contract().entry())).toList(),
                told,
                share.map(Share::eventId).orElse(null),
                events.differences(incident));
    }

    private List<Version<Contract>> byName(Report report) {
        return Optional.ofNullable(report.facts().involved().contractor())
                .flatMap(register::contractorNamed)
                .map(company -> register.contractsOf(company.id()).stream()
                        .filter(one ->
                                one.entry().body().code().equals(report.body().code()))
                        .toList())
                .orElse(List.of());
    }

    private Behind behind(
            Version<Contract> newest, Found found, Report report, Optional<Share> share, List<ReceivedReport> told) {
        var known = register.contractAsOf(newest.id(), report.facts().knownAt());
        var then = known.orElseGet(
                () -> register.history(newest.id(), Contract.class).get(0));
        var subcontractor = report.facts().involved().subcontractor();
        return new Behind(
                then,
                register.contractor(then.entry().contractorId())
                        .map(company -> company.entry().name())
                        .orElse(""),
                found,
                known.isEmpty(),
                then.number() != newest.number(),
                then.entry().clauses().stream()
                        .filter(answer -> answer.gap().isPresent())
                        .toList(),
                subcontractor == null ? Answer.UNKNOWN : register.consentTo(newest.id(), subcontractor),
                register.returnDuty(newest.id()),
                clock(then.entry(), report, share, told));
    }

    /** The contractor's knowledge of this body's information, or else of the event as a whole. */
    private static @Nullable NoticeClock clock(
            Contract contract, Report report, Optional<Share> share, List<ReceivedReport> told) {
        var notice = report.facts().contractorNoticeAt();
        if (notice == null) return null;
        Instant knew = share.map(Share::contractorKnewAt)
                .or(() -> told.stream()
                        .map(one -> one.said().knewAt())
                        .filter(java.util.Objects::nonNull)
                        .findFirst())
                .orElse(null);
        return new NoticeClock(contract.noticeWithinHours(), knew, notice);
    }
}
