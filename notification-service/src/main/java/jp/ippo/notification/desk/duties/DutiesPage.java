package jp.ippo.notification.desk.duties;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.duties.OtherDuties;
import jp.ippo.notification.reminders.Acknowledgements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 期限と連絡, of one case. */
@DeskPage
@RequestMapping("/cases/{incidentId}/duties")
class DutiesPage {

    private final DutiesOfCases all;
    private final OtherDuties duties;
    private final Acknowledgements acknowledgements;

    DutiesPage(DutiesOfCases all, OtherDuties duties, Acknowledgements acknowledgements) {
        this.all = all;
        this.duties = duties;
        this.acknowledgements = acknowledgements;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId) {
        return page(incidentId, HttpStatus.OK);
    }

    @PostMapping("/seen")
    ModelAndView seen(@PathVariable UUID incidentId, Authentication caller, RedirectAttributes next) {
        acknowledgements.seen(incidentId, caller.getName());
        return done(incidentId, "done.duties.seen", next);
    }

    @PostMapping("/lanes")
    ModelAndView add(
            @PathVariable UUID incidentId,
            @RequestParam(required = false) @Nullable String name,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return recorded(
                incidentId,
                "done.duties.lane",
                next,
                () -> duties.add(incidentId, name, caller.getName()),
                new Refusal("add", "", Map.of("name", name == null ? "" : name)),
                locale);
    }

    @PostMapping("/lanes/{lane}/decision")
    ModelAndView decide(
            @PathVariable UUID incidentId,
            @PathVariable String lane,
            DecisionForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return recorded(
                incidentId,
                "done.duties.decision",
                next,
                () -> duties.decide(incidentId, lane, form.decision(), caller.getName()),
                new Refusal("decide", lane, form.typed()),
                locale);
    }

    @PostMapping("/lanes/{lane}/proof")
    ModelAndView prove(
            @PathVariable UUID incidentId,
            @PathVariable String lane,
            ProofForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return recorded(
                incidentId,
                "done.duties.proof",
                next,
                () -> duties.prove(incidentId, lane, form.proof(), caller.getName()),
                new Refusal("prove", lane, form.typed()),
                locale);
    }

    private ModelAndView recorded(
            UUID incidentId, String message, RedirectAttributes next, Runnable record, Refusal form, Locale locale) {
        try {
            record.run();
        } catch (Refused refused) {
            return page(incidentId, refused.status())
                    .addObject("form", form)
                    .addObject("problems", Bilingual.problems(refused, locale));
        }
        return done(incidentId, message, next);
    }

    private ModelAndView page(UUID incidentId, HttpStatus status) {
        var page = new ModelAndView("duties/case");
        page.setStatus(status);
        return page.addObject("duties", all.of(incidentId)).addObject("form", Refusal.NONE);
    }

    private static ModelAndView done(UUID incidentId, String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/cases/" + incidentId + "/duties");
    }

    /** Which form was refused, and what was typed into it. */
    public record Refusal(String kind, String lane, Map<String, String> typed) {

        static final Refusal NONE = new Refusal("", "", Map.of());

        public boolean isAt(String kind, String lane) {
            return this.kind.equals(kind) && this.lane.equals(lane);
        }
    }
}
