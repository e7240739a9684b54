package jp.ippo.notification.desk.release;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.mailing.Canaries;
import jp.ippo.notification.mailing.Clearance;
import jp.ippo.notification.mailing.Doubts;
import jp.ippo.notification.mailing.Lane;
import jp.ippo.notification.mailing.LiveProgress;
import jp.ippo.notification.mailing.MailLanes;
import jp.ippo.notification.mailing.MailLog;
import jp.ippo.notification.mailing.Notices;
import jp.ippo.notification.mailing.PutBack;
import jp.ippo.notification.mailing.ScheduledStarts;
import jp.ippo.notification.mailing.Ways;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the page together. */
@Component
class ReleaseView {

    private static final int DOUBTS = 100;

    private final LiveProgress progress;
    private final Notices notices;
    private final Doubts doubts;
    private final Ways ways;
    private final MailLanes lanes;
    private final Clearance clearance;
    private final Canaries canaries;
    private final ScheduledStarts starts;
    private final PutBack putBack;
    private final Clock clock;

    ReleaseView(
            LiveProgress progress,
            Notices notices,
            Doubts doubts,
            Ways ways,
            MailLanes lanes,
            Clearance clearance,
            Canaries canaries,
            ScheduledStarts starts,
            PutBack putBack,
            Clock clock) {
        this.progress = progress;
        this.notices = notices;
        this.doubts = doubts;
        this.ways = ways;
        this.lanes = lanes;
        this.clearance = clearance;
        this.canaries = canaries;
        this.starts = starts;
        this.putBack = putBack;
        this.clock = clock;
    }

    ModelAndView page(UUID incidentId) {
        var inDoubt = doubts.list(incidentId);
        return live(incidentId, "release")
                .addObject("notice", notices.latest(incidentId).orElse(null))
                .addObject("approval", notices.approval(incidentId).orElse(null))
                .addObject(
                        "ready",
                        Ready.of(
                                clearance.standing(incidentId),
                                canaries.list(incidentId),
                                starts.list(incidentId),
                                clock.instant()))
                .addObject("doubts", inDoubt.subList(0, Math.min(DOUBTS, inDoubt.size())))
                .addObject("doubtful", inDoubt.size())
                .addObject("resolutions", List.of(Doubts.Resolution.values()))
                .addObject("absences", List.of(MailLog.Absent.values()))
                .addObject(
                        "refusedInARow",
                        Stream.of(Lane.values()).collect(Collectors.toMap(lane -> lane, putBack::howMany)));
    }

    /** What changes by itself. */
    ModelAndView live(UUID incidentId, String view) {
        return new ModelAndView(view)
                .addObject("incidentId", incidentId)
                .addObject("now", Shown.of(progress.of(incidentId)))
                .addObject("lanes", lanes.all())
                .addObject("awaySince", ways.on(Lane.BULK).blockedSince().orElse(null));
    }

    /**
     * The page again, with what was typed and why it was refused: at its fields, or on top when it has none.
     *
     * @param form name of the form's part in the model
     */
    ModelAndView refused(UUID incidentId, String form, Object typed, Refused refused, Locale locale) {
        if (refused.status() == HttpStatus.NOT_FOUND) throw refused;
        progress.changed(incidentId);
        var page = page(incidentId).addObject(form, typed);
        page.setStatus(refused.status());
        if (refused.problems().isEmpty()) return page.addObject("refusal", Bilingual.reason(refused, locale));
        return page.addObject(form + "Problems", Bilingual.problems(refused, locale));
    }

    ModelAndView done(UUID incidentId, String message, RedirectAttributes next) {
        progress.changed(incidentId);
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/cases/" + incidentId + "/release");
    }
}
