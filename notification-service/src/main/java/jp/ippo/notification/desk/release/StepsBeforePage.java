package jp.ippo.notification.desk.release;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.mailing.Canaries;
import jp.ippo.notification.mailing.Notices;
import jp.ippo.notification.mailing.ScheduledStarts;
import jp.ippo.notification.mailing.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms between the approval and the start: trial message, scheduled start, and the approval taken back. */
@DeskPage
@RequestMapping("/cases/{incidentId}/release")
class StepsBeforePage {

    private final ReleaseView view;
    private final Notices notices;
    private final Canaries canaries;
    private final ScheduledStarts starts;
    private final Sending sending;

    StepsBeforePage(ReleaseView view, Notices notices, Canaries canaries, ScheduledStarts starts, Sending sending) {
        this.view = view;
        this.notices = notices;
        this.canaries = canaries;
        this.starts = starts;
        this.sending = sending;
    }

    /** As typed. */
    public record ScheduleForm(
            @Nullable String dueAt, @Nullable String people) {}

    /** As typed. */
    public record ReasonForm(@Nullable String reason) {}

    @PostMapping("/approval/withdrawal")
    ModelAndView withdrawApproval(
            @PathVariable UUID incidentId,
            ReasonForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            notices.withdrawApproval(incidentId, Reasons.given(form.reason()), caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "unapprove", form, refused, locale);
        }
        return view.done(incidentId, "release.done.unapproved", next);
    }

    @PostMapping("/canaries")
    ModelAndView sendCanary(
            @PathVariable UUID incidentId, Authentication caller, Locale locale, RedirectAttributes next) {
        try {
            canaries.send(incidentId, caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "canary", "", refused, locale);
        }
        return view.done(incidentId, "release.done.canary", next);
    }

    @PostMapping("/canaries/{number}/confirmation")
    ModelAndView confirmCanary(
            @PathVariable UUID incidentId,
            @PathVariable long number,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            canaries.confirm(incidentId, number, caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "canary", "", refused, locale);
        }
        return view.done(incidentId, "release.done.confirmed", next);
    }

    @PostMapping("/schedule")
    ModelAndView schedule(
            @PathVariable UUID incidentId,
            ScheduleForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            var dueAt = Typed.inTokyo(form.dueAt());
            if (dueAt == null) throw Refused.field("dueAt", "日時を入力してください。 / Enter day and time.");
            int waiting = sending.standing(incidentId).tally().states().waiting();
            TypedNumber.refuseOther("people", form.people(), waiting);
            starts.schedule(incidentId, dueAt, caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "schedule", form, refused, locale);
        }
        return view.done(incidentId, "release.done.scheduled", next);
    }

    @PostMapping("/schedule/withdrawal")
    ModelAndView withdrawSchedule(
            @PathVariable UUID incidentId, Authentication caller, Locale locale, RedirectAttributes next) {
        try {
            starts.withdraw(incidentId, caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "schedule", new ScheduleForm(null, null), refused, locale);
        }
        return view.done(incidentId, "release.done.unscheduled", next);
    }
}
