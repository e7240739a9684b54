package jp.ippo.notification.desk;

import java.util.Locale;
import jp.ippo.notification.cases.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** One case: decision, deadlines, gate, report and steps; what has a page of its own is led to. */
@DeskPage
class CasePage {

    private final CaseAtAGlance glance;
    private final MessageSource messages;

    CasePage(CaseAtAGlance glance, MessageSource messages) {
        this.glance = glance;
        this.messages = messages;
    }

    @GetMapping("/cases/{incidentId}")
    String show(@RequestAttribute(EveryPage.FILE) CaseFile file, Locale locale, Model model) {
        var shown = glance.of(file, locale);
        var word = messages.getMessage("case.title", null, locale);
        model.addAttribute("case", shown);
        model.addAttribute("tasks", shown.tasks());
        model.addAttribute("timeline", shown.timeline());
        model.addAttribute("today", glance.today());
        model.addAttribute(
                "title", file.body().map(body -> word + " " + body.name()).orElse(word));
        return "case";
    }
}
