package jp.ippo.intake.forms;

import java.util.Locale;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.evidence.EvidenceRights;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What every page knows, and how it says no. */
@ControllerAdvice(basePackageClasses = EveryPage.class, annotations = IntakePage.class)
class EveryPage {

    private final Wording wording;

    EveryPage(Wording wording) {
        this.wording = wording;
    }

    @ModelAttribute("person")
    SignedIn person(@AuthenticationPrincipal SignedIn person) {
        return person;
    }

    /** Only who may report is shown the ways to it; the rights refuse the others all the same. */
    @ModelAttribute("mayWrite")
    boolean mayWrite(@AuthenticationPrincipal SignedIn person) {
        return person.is(Role.CLERK) || person.is(Role.PRIVACY_OFFICER);
    }

    /** 記録の連鎖: for those who hold its head against the history. */
    @ModelAttribute("mayVerify")
    boolean mayVerify(@AuthenticationPrincipal SignedIn person) {
        return EvidenceRights.isReader(person);
    }

    @ModelAttribute("dates")
    Dates dates(Locale locale) {
        return new Dates(locale);
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, Locale locale, @AuthenticationPrincipal SignedIn person) {
        var page = new ModelAndView("refused");
        page.setStatus(refused.status());
        return page.addObject("refusal", wording.reason(refused, locale)).addObject("person", person);
    }

    /** An address with something else where a number of an incident stands. */
    @ExceptionHandler
    ModelAndView noAddress(
            MethodArgumentTypeMismatchException misfit, Locale locale, @AuthenticationPrincipal SignedIn person) {
        return refused(Refused.notFound("このページはありません。 / There is no such page."), locale, person);
    }
}
