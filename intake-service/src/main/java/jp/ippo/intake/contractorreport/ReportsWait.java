package jp.ippo.intake.contractorreport;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ippo.intake.register.ReadRegister;
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
        return reports.waiting().stream().map(this::news).toList();
    }

    private News news(ReceivedReport report) {
        var contract = report.contractId();
        var concerned = contract == null
                ? register.contractsOf(report.contractorId())
                : register.contract(contract).stream().toList();
        var bodies = concerned.stream().map(one -> one.entry().body().code()).collect(Collectors.toSet());
        return new News(
                report.id(),
                register.contractor(report.contractorId())
                        .map(contractor -> contractor.entry().name())
                        .orElse(""),
                contract,
                bodies.isEmpty() ? WHOEVER_IS_TOLD_BY_DEFAULT : bodies,
                report.submittedAt(),
                "/contractor-reports/" + report.id());
    }
}
