package jp.ippo.notification.desk.release;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.mailing.Sending;
import jp.ippo.notification.mailing.Urgent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 至急: the forms that let one person's notice, or everybody's, leave before all others. */
@DeskPage
@RequestMapping("/cases/{incidentId}/release")
class UrgentPage {

    private final ReleaseView view;
    private final Urgent urgent;
    private final Sending sending;

    UrgentPage(ReleaseView view, Urgent urgent, Sending sending) {
        this.view = view;
        this.urgent = urgent;
        this.sending = sending;
    }

    /** As typed. */
    public record UrgentForm(
            @Nullable String people, @Nullable String reason) {}

    @PostMapping("/urgent")
    ModelAndView everybody(
            @PathVariable UUID incidentId,
            UrgentForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            int waiting = sending.standing(incidentId).tally().states().waiting();
            TypedNumber.refuseOther("people", form.people(), waiting);
            urgent.releaseAll(incidentId, Reasons.given(form.reason()), caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "urgent", form, refused, locale);
        }
        return view.done(incidentId, "release.done.urgent", next);
    }

    @PostMapping("/people/{personId}/urgent")
    ModelAndView one(
            @PathVariable UUID incidentId,
            @PathVariable UUID personId,
            UrgentForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            urgent.release(incidentId, List.of(personId), Reasons.given(form.reason()), caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "urgent", form, refused, locale);
        }
        return view.done(incidentId, "release.done.urgent", next);
    }
}
