package jp.ippo.intake.contractorreport;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import jp.ippo.intake.register.telling.WaitingNews;
import org.springframework.stereotype.Component;

/** A contractor's report of which nobody has made an incident: its offices are told by mail, not by the page alone. */
@Component
class ReportsWait implements WaitingNews {

    /** Of a contractor without contracts nobody knows whose it is. */
    private static final Set<String> WHOEVER_IS_TOLD_BY_DEFAULT = Set.of("default");

    private final ContractorReports reports;
    private final ReadRegister register;

    ReportsWait(ContractorReports reports, ReadRegister register) {
        this.reports = reports;
        this.register = register;
    }

    @Override
    public List<News> waiting() {
        var waiting = reports.waiting();
        if (waiting.isEmpty()) return List.of();
        var contracts = register.contracts(Optional.empty());
        return waiting.stream().map(report -> news(report, contracts)).toList();
    }

    private News news(ReceivedReport report, List<Version<Contract>> contracts) {
        var bodies = contracts.stream()
                .filter(contract -> report.contractId() == null
                        ? contract.entry().contractorId().equals(report.contractorId())
                        : contract.id().equals(report.contractId()))
                .map(contract -> contract.entry().body().code())
                .collect(Collectors.toSet());
        return new News(
                report.id(),
                register.contractor(report.contractorId())
                        .map(contractor -> contractor.entry().name())
                        .orElse(""),
                report.contractId(),
                bodies.isEmpty() ? WHOEVER_IS_TOLD_BY_DEFAULT : bodies,
                report.submittedAt(),
                "/contractor-reports/" + report.id());
    }
}
