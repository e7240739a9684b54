package jp.ippo.notification.desk.commission;

import java.util.Locale;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.Bilingual;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Says no on the page where it was asked, so that nothing typed is lost. */
final class Refusal {

    private Refusal() {}

    /** @throws Refused again when there is no page to say it on */
    static ModelAndView on(ModelAndView page, Refused refused, Locale locale) {
        if (refused.status() == HttpStatus.NOT_FOUND) throw refused;
        page.setStatus(refused.status());
        if (refused.problems().isEmpty()) return page.addObject("refusal", Bilingual.reason(refused, locale));
        return page.addObject("problems", Bilingual.problems(refused, locale));
    }
}
