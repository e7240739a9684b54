package jp.ippo.notification.desk.release;

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

/** 至急: the form that lets everybody's notice leave before all other cases; one person's is on that person's page. */
@DeskPage
@RequestMapping("/cases/{incidentId}/release/urgent")
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

    @PostMapping
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
}
