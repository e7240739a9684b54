package jp.ippo.intake.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.filing.RestrictAccess;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /incidents/{id}/access}: 閲覧制限, from the form on the incident's page. */
@Controller
class AccessPage {

    private final RestrictAccess restricting;
    private final IncidentPages pages;
    private final Wording wording;

    AccessPage(RestrictAccess restricting, IncidentPages pages, Wording wording) {
        this.restricting = restricting;
        this.pages = pages;
        this.wording = wording;
    }

    /** @param accounts names with spaces, commas or lines between them */
    @PostMapping("/incidents/{id}/access")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean lift,
            @RequestParam(defaultValue = "") String accounts,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var by = Reporter.from(person);
        try {
            if (lift) restricting.lift(id, reason, by);
            else restricting.restrict(id, names(accounts), reason, by);
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) throw refused;
            var page = pages.one(id, person, locale)
                    .addObject("accessProblems", wording.problems(refused.problems(), locale))
                    .addObject("typedAccounts", accounts)
                    .addObject("typedReason", reason);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addFlashAttribute("done", lift ? "access.done.lifted" : "access.done.restricted");
        return new ModelAndView("redirect:/incidents/" + id);
    }

    private static List<String> names(String typed) {
        return Arrays.stream(typed.split("[\\s,、，]+"))
                .filter(name -> !name.isBlank())
                .toList();
    }
}
