package jp.ippo.notification.desk.commission;

import java.util.List;
import java.util.UUID;
import jp.ippo.notification.commission.Changes;
import jp.ippo.notification.commission.Drafting;
import jp.ippo.notification.commission.Entry;
import jp.ippo.notification.commission.FiledReports;
import jp.ippo.notification.commission.Filing;
import jp.ippo.notification.commission.OwnEntries;
import jp.ippo.notification.commission.Receipt;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.ReportState;
import jp.ippo.notification.commission.ReportVersion;
import jp.ippo.notification.commission.Reports;
import jp.ippo.notification.commission.SignOff;
import jp.ippo.notification.commission.Signature;
import jp.ippo.notification.commission.VersionHead;
import jp.ippo.notification.commission.Withdrawal;
import jp.ippo.notification.commission.Withdrawals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 委員会への報告, for programs. {@code kind} is preliminary, final, preliminary-and-final or follow-up. */
@RestController
@RequestMapping("/api/cases/{incidentId}")
class ReportApi {

    private final Reports reports;
    private final Drafting drafting;
    private final OwnEntries entries;
    private final SignOff signOff;
    private final FiledReports filed;
    private final Withdrawals withdrawals;

    ReportApi(
            Reports reports,
            Drafting drafting,
            OwnEntries entries,
            SignOff signOff,
            FiledReports filed,
            Withdrawals withdrawals) {
        this.reports = reports;
        this.drafting = drafting;
        this.entries = entries;
        this.signOff = signOff;
        this.filed = filed;
        this.withdrawals = withdrawals;
    }

    @GetMapping("/reports")
    All all(@PathVariable UUID incidentId) {
        return new All(
                reports.states(incidentId),
                reports.versions(incidentId),
                filed.of(incidentId),
                withdrawals.of(incidentId));
    }

    @GetMapping("/reports/{kind}")
    ReportVersion report(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer version) {
        return reports.get(incidentId, ReportKind.at(kind), version);
    }

    @PostMapping("/reports/{kind}/begun")
    @ResponseStatus(HttpStatus.CREATED)
    ReportVersion begin(@PathVariable UUID incidentId, @PathVariable String kind, Authentication caller) {
        return drafting.begin(incidentId, ReportKind.at(kind), caller.getName());
    }

    @PostMapping("/reports/{kind}/signed")
    @ResponseStatus(HttpStatus.CREATED)
    Signature sign(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestBody SignOff.Signing signing,
            Authentication caller) {
        return signOff.sign(incidentId, ReportKind.at(kind), signing, caller.getName());
    }

    @PostMapping("/reports/{kind}/filed")
    @ResponseStatus(HttpStatus.CREATED)
    Filing filed(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestBody Receipt receipt,
            Authentication caller) {
        return filed.filed(incidentId, ReportKind.at(kind), receipt, caller.getName());
    }

    @GetMapping("/report-entries")
    List<Entry> entries(@PathVariable UUID incidentId) {
        return entries.of(incidentId);
    }

    @PostMapping("/report-entries")
    @ResponseStatus(HttpStatus.CREATED)
    List<Entry> write(@PathVariable UUID incidentId, @RequestBody Changes changes, Authentication caller) {
        return entries.write(incidentId, changes, caller.getName());
    }

    @GetMapping("/report-differences")
    Comparison differences(@PathVariable UUID incidentId, @RequestParam String from, @RequestParam String to) {
        return Comparison.of(reports, incidentId, from, to);
    }

    @PostMapping("/report-withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    Withdrawal propose(@PathVariable UUID incidentId, @RequestBody Proposal proposal, Authentication caller) {
        return withdrawals.propose(incidentId, proposal.filing(), proposal.reason(), caller.getName());
    }

    @PostMapping("/report-withdrawals/{number}/approved")
    @ResponseStatus(HttpStatus.CREATED)
    Withdrawal approve(@PathVariable UUID incidentId, @PathVariable int number, Authentication caller) {
        return withdrawals.approve(incidentId, number, caller.getName());
    }

    @PostMapping("/report-withdrawals/{number}/stopped")
    @ResponseStatus(HttpStatus.CREATED)
    Withdrawal stop(@PathVariable UUID incidentId, @PathVariable int number, Authentication caller) {
        return withdrawals.stop(incidentId, number, caller.getName());
    }

    @PostMapping("/report-withdrawals/{number}/withdrawn")
    @ResponseStatus(HttpStatus.CREATED)
    Withdrawal withdrawn(
            @PathVariable UUID incidentId, @PathVariable int number, @RequestBody Told told, Authentication caller) {
        return withdrawals.withdrawn(incidentId, number, told.toldAt(), caller.getName());
    }

    /** Everything but the fields of older versions. */
    record All(
            List<ReportState> reports,
            List<VersionHead> versions,
            List<Filing> filings,
            List<Withdrawal> withdrawals) {}

    record Proposal(@Nullable Integer filing, @Nullable String reason) {}

    record Told(java.time.@Nullable Instant toldAt) {}
}
