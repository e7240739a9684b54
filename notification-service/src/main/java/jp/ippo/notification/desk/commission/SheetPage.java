package jp.ippo.notification.desk.commission;

import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.ReportVersion;
import jp.ippo.notification.commission.Reports;
import jp.ippo.notification.commission.Signature;
import jp.ippo.notification.desk.DeskPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report to read, to print and to circulate. */
@DeskPage
@RequestMapping("/cases/{incidentId}/reports/{kind}")
class SheetPage {

    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Reports reports;
    private final CaseFiles cases;

    SheetPage(Reports reports, CaseFiles cases) {
        this.reports = reports;
        this.cases = cases;
    }

    @GetMapping
    String sheet(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        var report = reports.get(incidentId, ReportKind.at(kind), version);
        model.addAttribute("incidentId", incidentId);
        model.addAttribute("report", report);
        model.addAttribute("form", reports.form());
        model.addAttribute("signature", signature(incidentId, report).orElse(null));
        model.addAttribute("groups", FieldGroup.of(report.fields()));
        return "report/sheet";
    }

    @GetMapping("/word")
    ResponseEntity<byte[]> word(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer version) {
        var report = reports.get(incidentId, ReportKind.at(kind), version);
        var body = cases.get(incidentId).body().map(known -> known.name()).orElse("");
        var file = new ReportInWord(
                        reports.form(), report, signature(incidentId, report).orElse(null), body)
                .write();
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind + "-" + report.version() + ".docx")
                                .build()
                                .toString())
                .body(file);
    }

    private Optional<Signature> signature(UUID incidentId, ReportVersion report) {
        return reports.signature(incidentId, report.kind(), report.version());
    }
}
