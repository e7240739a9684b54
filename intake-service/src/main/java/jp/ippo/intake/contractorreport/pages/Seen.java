package jp.ippo.intake.contractorreport.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Onlooker;
import jp.ippo.door.Restrictions;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.contractorreport.ContractorReports;
import jp.ippo.intake.contractorreport.ReceivedReport;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.springframework.stereotype.Component;

/** Which reports a member of staff sees: the offices all, a clerk those under a contract of the own department. */
@Component
class Seen {

    private final ContractorReports reports;
    private final ReadRegister register;
    private final Restrictions restrictions;

    Seen(ContractorReports reports, ReadRegister register, Restrictions restrictions) {
        this.reports = reports;
        this.register = register;
        this.restrictions = restrictions;
    }

    ReceivedReport one(UUID id, SignedIn person) {
        return reports.find(id).filter(found -> sees(found, person)).orElseThrow(ContractorReports::notThere);
    }

    List<ReceivedReport> newest(SignedIn person) {
        var hidden = restrictions.hiddenFrom(Onlooker.of(person));
        return reports.newest().stream()
                .filter(one -> sees(one, person))
                // What became a restricted incident is not for everybody either.
                .filter(one -> one.incidents().stream().noneMatch(hidden::contains))
                .toList();
    }

    List<ReceivedReport> waiting(SignedIn person) {
        return reports.waiting().stream().filter(one -> sees(one, person)).toList();
    }

    String contractor(UUID id) {
        return register.contractor(id).map(found -> found.entry().name()).orElse("");
    }

    /** The contracts the report may be about, as far as the person may see them. */
    List<Version<Contract>> contracts(ReceivedReport report, SignedIn person) {
        var by = Keeper.from(person);
        return register.contractsOf(report.contractorId()).stream()
                .filter(one -> report.contractId() == null || one.id().equals(report.contractId()))
                .filter(one -> by.sees(one.entry()))
                .toList();
    }

    private boolean sees(ReceivedReport report, SignedIn person) {
        var by = Keeper.from(person);
        if (by.reads() == Keeper.Scope.ALL) return true;
        return Optional.ofNullable(report.contractId())
                .flatMap(register::contract)
                .filter(found -> by.sees(found.entry()))
                .isPresent();
    }
}
