package jp.ippo.notification.desk.release;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.mailing.Lane;
import jp.ippo.notification.mailing.MailLanes;
import jp.ippo.notification.mailing.PutBack;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms for the lanes to the mail server. A lane serves every case; it is changed from the page of the case one is at. */
@DeskPage
@RequestMapping("/cases/{incidentId}/release/lanes/{lane}")
class LanesPage {

    private final ReleaseView view;
    private final MailLanes lanes;
    private final PutBack putBack;

    LanesPage(ReleaseView view, MailLanes lanes, PutBack putBack) {
        this.view = view;
        this.lanes = lanes;
        this.putBack = putBack;
    }

    /** As typed. */
    public record LaneForm(
            @Nullable String perSecond, @Nullable String reason) {}

    private interface Act {
        void act(String reason);
    }

    /** An empty number takes the throttle away. */
    @PostMapping("/throttle")
    ModelAndView throttle(
            @PathVariable UUID incidentId,
            @PathVariable Lane lane,
            LaneForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                form,
                "release.done.throttled",
                locale,
                next,
                reason -> lanes.throttle(lane, perSecond(form.perSecond()), reason, caller.getName()));
    }

    @PostMapping("/pause")
    ModelAndView pause(
            @PathVariable UUID incidentId,
            @PathVariable Lane lane,
            LaneForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                form,
                "release.done.paused",
                locale,
                next,
                reason -> lanes.pause(lane, reason, caller.getName()));
    }

    @PostMapping("/resume")
    ModelAndView resume(
            @PathVariable UUID incidentId,
            @PathVariable Lane lane,
            LaneForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                form,
                "release.done.resumed",
                locale,
                next,
                reason -> lanes.resume(lane, reason, caller.getName()));
    }

    @PostMapping("/put-back")
    ModelAndView putBack(
            @PathVariable UUID incidentId,
            @PathVariable Lane lane,
            LaneForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                form,
                "release.done.put-back",
                locale,
                next,
                reason -> putBack.putBack(lane, reason, caller.getName()));
    }

    private ModelAndView done(
            UUID incidentId, LaneForm form, String message, Locale locale, RedirectAttributes next, Act act) {
        try {
            act.act(Reasons.given(form.reason()));
        } catch (Refused refused) {
            return view.refused(incidentId, "lane", form, refused, locale);
        }
        return view.done(incidentId, message, next);
    }

    private static @Nullable Integer perSecond(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        return TypedNumber.read(typed)
                .orElseThrow(() -> Refused.field("perSecond", "1から100000までの数字です。 / A number between 1 and 100000."));
    }
}
