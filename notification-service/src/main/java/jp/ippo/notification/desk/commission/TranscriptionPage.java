package jp.ippo.notification.desk.commission;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.commission.FiledReports;
import jp.ippo.notification.commission.PpcForm;
import jp.ippo.notification.commission.Receipt;
import jp.ippo.notification.commission.ReportField;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.Reports;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 転記: every field to copy into the PPC's form, in its order; then the receipt is pasted back on the same page. */
@DeskPage
@RequestMapping("/cases/{incidentId}/reports/{kind}")
class TranscriptionPage {

    private final Reports reports;
    private final FiledReports filed;

    TranscriptionPage(Reports reports, FiledReports filed) {
        this.reports = reports;
        this.filed = filed;
    }

    @GetMapping("/transcription")
    ModelAndView show(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer version) {
        return page(incidentId, ReportKind.at(kind), version, FiledForm.EMPTY);
    }

    @PostMapping("/filed")
    ModelAndView filed(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            FiledForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            filed.filed(incidentId, ReportKind.at(kind), form.receipt(), caller.getName());
        } catch (Refused refused) {
            return Refusal.on(page(incidentId, ReportKind.at(kind), form.version(), form), refused, locale);
        }
        next.addFlashAttribute("done", "done.filed");
        return new ModelAndView("redirect:/cases/" + incidentId + "/report");
    }

    private ModelAndView page(UUID incidentId, ReportKind kind, @Nullable Integer version, FiledForm typed) {
        var report = reports.get(incidentId, kind, version);
        return new ModelAndView("report/transcription")
                .addObject("incidentId", incidentId)
                .addObject("report", report)
                .addObject("form", reports.form())
                .addObject("limits", new Limits(reports.form()))
                .addObject(
                        "signature",
                        reports.signature(incidentId, kind, report.version()).orElse(null))
                .addObject(
                        "filing",
                        reports.filing(incidentId, kind, report.version()).orElse(null))
                .addObject("groups", FieldGroup.of(report.fields()))
                .addObject("filed", typed);
    }

    /** How many characters the form takes, where somebody found out. */
    public record Limits(PpcForm form) {

        public @Nullable Integer of(ReportField field) {
            return form.fields().stream()
                    .filter(line -> line.key() == field)
                    .map(PpcForm.Line::limit)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** As typed. */
    public record FiledForm(
            @Nullable String filedAt,
            @Nullable String receiptNumber,
            @Nullable Integer version,
            @Nullable String lateReason) {

        static final FiledForm EMPTY = new FiledForm(null, null, null, null);

        Receipt receipt() {
            return new Receipt(receiptNumber, Typed.inTokyo(filedAt), version, lateReason);
        }
    }
}
