package jp.ippo.notification.desk;

import java.security.Principal;
import java.util.Locale;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the desk knows, and how it says no. */
@ControllerAdvice(assignableTypes = {BoardPage.class, CasePage.class, ReportPage.class})
class EveryPage {

    @ModelAttribute("person")
    String person(Authentication caller) {
        return caller.getName();
    }

    /** Only who may change something is shown the forms; the rights refuse the others all the same. */
    @ModelAttribute("mayWrite")
    boolean mayWrite(Authentication caller) {
        return SignedIn.behind(caller).is(Role.PRIVACY_OFFICER);
    }

    @ModelAttribute("dates")
    Dates dates(Locale locale) {
        return new Dates(locale);
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, Locale locale, @Nullable Principal person) {
        var page = new ModelAndView("refused");
        page.setStatus(refused.status());
        page.addObject("refusal", Bilingual.reason(refused, locale));
        if (person != null) page.addObject("person", person.getName());
        return page;
    }
}
