package jp.ippo.notification.desk;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.commission.PreliminaryReports;
import jp.ippo.notification.commission.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case: decision, deadlines, gate, report and steps; what has a page of its own is led to. */
@DeskPage
@RequestMapping("/cases/{incidentId}")
class CasePage {

    private final Cases cases;
    private final PreliminaryReports reports;
    private final MessageSource messages;

    CasePage(Cases cases, PreliminaryReports reports, MessageSource messages) {
        this.cases = cases;
        this.reports = reports;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId, Locale locale) {
        return page(incidentId, locale, HttpStatus.OK);
    }

    @PostMapping("/reports/preliminary/filed")
    ModelAndView filed(
            @PathVariable UUID incidentId,
            FiledForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            reports.filed(incidentId, form.receipt(), caller.getName());
        } catch (Refused refused) {
            return page(incidentId, locale, refused.status())
                    .addObject("filed", form)
                    .addObject("filedProblems", Bilingual.problems(refused, locale));
        }
        return done(incidentId, "done.filed", next);
    }

    private ModelAndView page(UUID incidentId, Locale locale, HttpStatus status) {
        var detail = cases.detail(incidentId);
        var body = detail.body();
        var page = new ModelAndView("case");
        page.setStatus(status);
        return page.addObject("case", detail)
                .addObject("title", title(body, locale))
                .addObject("filed", FiledForm.EMPTY);
    }

    private String title(@Nullable ReportingBody body, Locale locale) {
        var word = messages.getMessage("case.title", null, locale);
        return body == null ? word : word + " " + body.name();
    }

    private static ModelAndView done(UUID incidentId, String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/cases/" + incidentId);
    }

    /** As typed, so that a refused form can be shown again. */
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
