package jp.ippo.notification.desk.release;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.mailing.Doubts;
import jp.ippo.notification.mailing.NoticePreview;
import jp.ippo.notification.mailing.Notices;
import jp.ippo.notification.mailing.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 通知の送信: everything that is done with the e-mail notices of a case, in the order in which it is done. */
@DeskPage
@RequestMapping("/cases/{incidentId}/release")
class ReleasePage {

    private static final int PREVIEWED = 3;

    private final ReleaseView view;
    private final Notices notices;
    private final NoticePreview preview;
    private final Sending sending;
    private final Doubts doubts;

    ReleasePage(ReleaseView view, Notices notices, NoticePreview preview, Sending sending, Doubts doubts) {
        this.view = view;
        this.notices = notices;
        this.preview = preview;
        this.sending = sending;
        this.doubts = doubts;
    }

    /** As typed. */
    public record ApprovalForm(
            @Nullable Integer version, @Nullable String people) {}

    /** As typed. */
    public record StartForm(@Nullable String people) {}

    /** As typed. */
    public record DoubtForm(
            @Nullable UUID person,
            @Nullable String resolution,
            @Nullable String reason,
            @Nullable Boolean looked) {}

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId) {
        return view.page(incidentId);
    }

    /** The live part alone, asked for again and again. */
    @GetMapping("/progress")
    ModelAndView progress(@PathVariable UUID incidentId) {
        return view.live(incidentId, "release/progress :: live");
    }

    /** Asked for by a form, because the reading is written down. */
    @PostMapping("/preview")
    ModelAndView preview(@PathVariable UUID incidentId, Authentication caller, Locale locale) {
        try {
            var shown = preview.of(incidentId, PREVIEWED, null, SignedIn.behind(caller));
            return view.page(incidentId).addObject("previews", shown);
        } catch (Refused refused) {
            return view.refused(incidentId, "preview", "", refused, locale);
        }
    }

    @PostMapping("/approval")
    ModelAndView approve(
            @PathVariable UUID incidentId,
            ApprovalForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            int people = TypedNumber.read(form.people())
                    .orElseThrow(() -> Refused.field("people", "人数を入力してください。 / Type the number of people."));
            notices.approve(incidentId, form.version() == null ? 0 : form.version(), people, caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "approve", form, refused, locale);
        }
        return view.done(incidentId, "release.done.approved", next);
    }

    @PostMapping("/start")
    ModelAndView start(
            @PathVariable UUID incidentId,
            StartForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            TypedNumber.refuseOther("people", form.people(), waiting(incidentId));
            sending.start(incidentId, caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "start", form, refused, locale);
        }
        return view.done(incidentId, "release.done.started", next);
    }

    /** Counted now: what was shown may have changed since. */
    private int waiting(UUID incidentId) {
        return sending.standing(incidentId).tally().states().waiting();
    }

    /** Asks nothing: to stop must never be difficult. */
    @PostMapping("/stop")
    ModelAndView stop(@PathVariable UUID incidentId, Authentication caller, Locale locale, RedirectAttributes next) {
        try {
            sending.stop(incidentId, caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "stop", "", refused, locale);
        }
        return view.done(incidentId, "release.done.stopped", next);
    }

    @PostMapping("/doubts")
    ModelAndView resolve(
            @PathVariable UUID incidentId,
            DoubtForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            var resolution = Typed.chosen(Doubts.Resolution.values(), form.resolution());
            if (form.person() == null) throw Refused.field("person", "対象を選んでください。 / Choose the message.");
            if (resolution == null) throw Refused.field("resolution", "判断を選んでください。 / Choose what you decided.");
            var reason = Reasons.given(form.reason());
            if (!Boolean.TRUE.equals(form.looked()))
                throw Refused.field(
                        "looked", "メールサーバーの記録を確かめてから判断してください。 / Look into the mail server's log before you decide.");
            doubts.resolve(incidentId, form.person(), resolution, reason, caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "doubt", form, refused, locale);
        }
        return view.done(incidentId, "release.done.resolved", next);
    }
}
