package jp.ippo.notification.desk.release;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.mailing.MailLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which the mail server's log decides all doubts of a case at once. */
@DeskPage
@RequestMapping("/cases/{incidentId}/release/doubts/log")
class MailLogPage {

    private final ReleaseView view;
    private final MailLog mailLog;

    MailLogPage(ReleaseView view, MailLog mailLog) {
        this.view = view;
        this.mailLog = mailLog;
    }

    /** As typed. */
    public record LogForm(@Nullable String absent, @Nullable String reason) {}

    @PostMapping
    ModelAndView decide(
            @PathVariable UUID incidentId,
            @RequestParam(required = false) @Nullable MultipartFile log,
            LogForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        try {
            if (log == null || log.isEmpty()) throw Refused.field("log", "ファイルを選んでください。 / Choose a file.");
            var absent = Typed.chosen(MailLog.Absent.values(), form.absent());
            if (absent == null) throw Refused.field("absent", "判断を選んでください。 / Choose what you decided.");
            var reason = Reasons.given(form.reason());
            try (var lines = log.getInputStream()) {
                next.addFlashAttribute("byLog", mailLog.decide(incidentId, lines, absent, reason, caller.getName()));
            }
        } catch (Refused refused) {
            return view.refused(incidentId, "log", form, refused, locale);
        }
        return view.done(incidentId, "release.done.by-log", next);
    }
}
