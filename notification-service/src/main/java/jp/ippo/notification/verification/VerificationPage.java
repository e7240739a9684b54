package jp.ippo.notification.verification;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** この通知は本物ですか. The number comes in the body of the question, so that no access log keeps it. */
@Controller
class VerificationPage {

    static final String ADDRESS = "/check";

    private final GenuineNotices notices;
    private final Askers askers;

    VerificationPage(GenuineNotices notices, Askers askers) {
        this.notices = notices;
        this.askers = askers;
    }

    @GetMapping(ADDRESS)
    ModelAndView ask() {
        return new ModelAndView("verification");
    }

    @PostMapping(ADDRESS)
    ModelAndView answer(@RequestParam(defaultValue = "") String reference, HttpServletRequest asker) {
        if (!askers.mayAsk(asker.getRemoteAddr())) return said("TOO_OFTEN", HttpStatus.TOO_MANY_REQUESTS);
        return said(notices.isGenuine(reference) ? "GENUINE" : "UNKNOWN", HttpStatus.OK)
                .addObject("reference", reference);
    }

    private static ModelAndView said(String answer, HttpStatus status) {
        var page = new ModelAndView("verification");
        page.setStatus(status);
        return page.addObject("answer", answer);
    }
}
