package jp.ippo.notification.desk.closing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.closing.Checklist;
import jp.ippo.notification.closing.Closing;
import jp.ippo.notification.closing.PreventionMeasures;
import jp.ippo.notification.closing.PreventionMeasures.Outcome;
import jp.ippo.notification.closing.Reviews;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
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

/** 完了の点検: the checklist, the measures against a repetition, the review, and the two persons who close. */
@DeskPage
@RequestMapping("/cases/{incidentId}/closing")
class ClosingPage {

    private final CaseFiles cases;
    private final Checklist checklist;
    private final PreventionMeasures measures;
    private final Reviews reviews;
    private final Closing closing;

    ClosingPage(CaseFiles cases, Checklist checklist, PreventionMeasures measures, Reviews reviews, Closing closing) {
        this.cases = cases;
        this.checklist = checklist;
        this.measures = measures;
        this.reviews = reviews;
        this.closing = closing;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId) {
        var proposal = closing.proposal(incidentId);
        return new ModelAndView("closing/closing")
                .addObject("closedAt", cases.get(incidentId).closedAt())
                .addObject("lines", checklist.of(incidentId))
                .addObject("measures", measures.of(incidentId))
                .addObject("kinds", Outcome.Kind.values())
                .addObject("reviews", reviews.of(incidentId))
                .addObject("acts", closing.acts(incidentId))
                .addObject("proposal", proposal.orElse(null))
                .addObject("typed", Map.of())
                .addObject("wrong", "");
    }

    @PostMapping("/explanations")
    ModelAndView explain(
            @PathVariable UUID incidentId,
            @RequestParam Map<String, String> form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        var line = form.getOrDefault("line", "");
        return taken(
                incidentId,
                "explain-" + line,
                form,
                locale,
                next,
                () -> checklist.explain(incidentId, line, form.get("reason"), caller.getName()));
    }

    @PostMapping("/measures")
    ModelAndView measure(
            @PathVariable UUID incidentId,
            @RequestParam Map<String, String> form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return taken(
                incidentId,
                "measure",
                form,
                locale,
                next,
                () -> measures.add(
                        incidentId, form.get("what"), form.get("owner"), day(form.get("dueOn")), caller.getName()));
    }

    @PostMapping("/measures/{number}")
    ModelAndView outcome(
            @PathVariable UUID incidentId,
            @PathVariable int number,
            @RequestParam Map<String, String> form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return taken(
                incidentId,
                "outcome-" + number,
                form,
                locale,
                next,
                () -> measures.end(
                        incidentId,
                        number,
                        Typed.chosen(Outcome.Kind.values(), form.get("kind")),
                        day(form.get("onDay")),
                        form.get("words"),
                        caller.getName()));
    }

    @PostMapping("/review")
    ModelAndView review(
            @PathVariable UUID incidentId,
            @RequestParam Map<String, String> form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return taken(
                incidentId,
                "review",
                form,
                locale,
                next,
                () -> reviews.write(incidentId, form.get("text"), caller.getName()));
    }

    @PostMapping("/proposal")
    ModelAndView propose(@PathVariable UUID incidentId, Authentication caller, Locale locale, RedirectAttributes next) {
        return taken(
                incidentId, "proposal", Map.of(), locale, next, () -> closing.propose(incidentId, caller.getName()));
    }

    @PostMapping("/approval")
    ModelAndView approve(@PathVariable UUID incidentId, Authentication caller, Locale locale, RedirectAttributes next) {
        return taken(incidentId, "approval", Map.of(), locale, next, () -> closing.close(incidentId, caller.getName()));
    }

    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable UUID incidentId,
            @RequestParam Map<String, String> form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return taken(
                incidentId,
                "return",
                form,
                locale,
                next,
                () -> closing.giveBack(incidentId, form.get("reason"), caller.getName()));
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @PathVariable UUID incidentId,
            @RequestParam Map<String, String> form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return taken(
                incidentId,
                "reopen",
                form,
                locale,
                next,
                () -> closing.reopen(incidentId, form.get("reason"), caller.getName()));
    }

    /** Does it and leads back; what is refused is said beside the form, with what was typed. */
    private ModelAndView taken(
            UUID incidentId,
            String form,
            Map<String, String> typed,
            Locale locale,
            RedirectAttributes next,
            Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND) throw refused;
            var page = show(incidentId).addObject("wrong", form).addObject("typed", typed);
            page.setStatus(refused.status());
            return refused.problems().isEmpty()
                    ? page.addObject("refusal", Bilingual.reason(refused, locale))
                    : page.addObject("problems", Bilingual.problems(refused, locale));
        }
        next.addFlashAttribute("done", "closing.done." + form.replaceFirst("-.*", ""));
        return new ModelAndView("redirect:/cases/" + incidentId + "/closing");
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
