package jp.ippo.notification.desk.publication;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.publication.PublicationDecisions;
import jp.ippo.notification.publication.PublicationPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When and how a case is to be published, from the forms of its page. */
@DeskPage
@RequestMapping("/cases/{incidentId}/publication")
class PlanAndDecisionForms {

    private final PublicationView view;
    private final PublicationPlans plans;
    private final PublicationDecisions decisions;

    PlanAndDecisionForms(PublicationView view, PublicationPlans plans, PublicationDecisions decisions) {
        this.view = view;
        this.plans = plans;
        this.decisions = decisions;
    }

    @PostMapping("/plan")
    ModelAndView plan(
            @PathVariable UUID incidentId,
            PlanForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            plans.plan(incidentId, form.wish(), caller.getName());
        } catch (Refused refused) {
            return view.page(incidentId, refused.status())
                    .addObject("planned", form)
                    .addObject("planProblems", Bilingual.problems(refused, locale));
        }
        return PublicationPage.done(incidentId, "done.plan", next);
    }

    @PostMapping("/plan/cancellation")
    ModelAndView cancel(
            @PathVariable UUID incidentId,
            @RequestParam(required = false) @Nullable String reason,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            plans.cancel(incidentId, reason, caller.getName());
        } catch (Refused refused) {
            return refused(incidentId, refused, "cancelProblems", locale);
        }
        return PublicationPage.done(incidentId, "done.plan-cancelled", next);
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable UUID incidentId,
            DecisionForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            decisions.decide(incidentId, form.wish(), caller.getName());
        } catch (Refused refused) {
            return refused(incidentId, refused, "decideProblems", locale).addObject("decide", form);
        }
        return PublicationPage.done(incidentId, "done.decision", next);
    }

    @PostMapping("/decision/approval")
    ModelAndView approve(
            @PathVariable UUID incidentId,
            @RequestParam(defaultValue = "0") int number,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            decisions.approve(incidentId, number, caller.getName());
        } catch (Refused refused) {
            return refused(incidentId, refused, "approvalProblems", locale);
        }
        return PublicationPage.done(incidentId, "done.withheld", next);
    }

    /** At its field, or on top of the page where it has none. */
    private ModelAndView refused(UUID incidentId, Refused refused, String problems, Locale locale) {
        var page = view.page(incidentId, refused.status());
        return refused.problems().isEmpty()
                ? page.addObject("refusal", Bilingual.reason(refused, locale))
                : page.addObject(problems, Bilingual.problems(refused, locale));
    }
}
