package jp.ippo.notification.desk;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case: decision, deadlines, gate, report and steps; what has a page of its own is led to. */
@DeskPage
class CasePage {

    private final Cases cases;
    private final MessageSource messages;

    CasePage(Cases cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @GetMapping("/cases/{incidentId}")
    String show(@PathVariable UUID incidentId, Locale locale, Model model) {
        var detail = cases.detail(incidentId);
        var word = messages.getMessage("case.title", null, locale);
        var body = detail.body();
        model.addAttribute("case", detail);
        model.addAttribute("title", body == null ? word : word + " " + body.name());
        return "case";
    }
}
