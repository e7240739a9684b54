package jp.ippo.notification.desk.publication;

import java.util.Locale;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed.Severity;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.publication.Mode;
import jp.ippo.notification.publication.PublicationPolicies;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公表の基準 of all bodies: entered by one person, approved by another, with two cities' rules as examples to read. */
@DeskPage
@RequestMapping("/publications/policies")
class PoliciesPage {

    private final PublicationPolicies policies;

    PoliciesPage(PublicationPolicies policies) {
        this.policies = policies;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView enter(PolicyForm form, Authentication caller, Locale locale, RedirectAttributes next) {
        try {
            policies.enter(form.bodyCode(), form.day(), form.rules(), caller.getName());
        } catch (Refused refused) {
            return page(refused.status())
                    .addObject("policy", form)
                    .addObject("policyProblems", Bilingual.problems(refused, locale));
        }
        return done("done.policy", next);
    }

    @PostMapping("/{bodyCode}/{number}/approval")
    ModelAndView approve(
            @PathVariable String bodyCode,
            @PathVariable int number,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            policies.approve(bodyCode, number, caller.getName());
        } catch (Refused refused) {
            return page(refused.status()).addObject("refusal", Bilingual.reason(refused, locale));
        }
        return done("done.policy-approved", next);
    }

    private ModelAndView page(HttpStatusCode status) {
        var page = new ModelAndView("publication-policies");
        page.setStatus(status);
        return page.addObject("policies", policies.all())
                .addObject("policy", PolicyForm.EMPTY)
                .addObject("severities", Severity.values())
                .addObject("otherwise", new Mode[] {Mode.EACH_TIME, Mode.BATCH, Mode.PERSON_DECIDES});
    }

    private static ModelAndView done(String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/publications/policies");
    }
}
