package jp.ippo.notification.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the desk knows, and how it says no. */
@ControllerAdvice(annotations = DeskPage.class)
class EveryPage {

    /** Attribute of the request: the case as it was read for the head, so that a page need not read it again. */
    static final String FILE = "jp.ippo.notification.desk.file";

    private final CaseFiles cases;
    private final List<Signpost> signposts;

    EveryPage(CaseFiles cases, List<Signpost> signposts) {
        this.cases = cases;
        this.signposts = signposts.stream()
                .sorted(Comparator.comparingInt(Signpost::order))
                .toList();
    }

    @ModelAttribute("person")
    String person(Authentication caller) {
        return caller.getName();
    }

    /** Only who may change something is shown the forms; the rights refuse the others all the same. */
    @ModelAttribute("mayWrite")
    boolean mayWrite(Authentication caller) {
        return SignedIn.behind(caller).is(Role.PRIVACY_OFFICER);
    }

    /** The second person's forms. */
    @ModelAttribute("mayApprove")
    boolean mayApprove(Authentication caller) {
        return SignedIn.behind(caller).is(Role.APPROVER);
    }

    @ModelAttribute("dates")
    Dates dates(Locale locale) {
        return new Dates(locale);
    }

    /** The address of this page, so that the way that leads here is marked. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** Null on pages that are not of one case. */
    @ModelAttribute("head")
    @Nullable
    CaseHead head(@PathVariable(required = false) @Nullable UUID incidentId, HttpServletRequest request) {
        if (incidentId == null) return null;
        var file = cases.get(incidentId);
        request.setAttribute(FILE, file);
        return CaseHead.of(file);
    }

    @ModelAttribute("menu")
    List<Signpost> menu() {
        return at(Signpost.Where.DESK);
    }

    @ModelAttribute("rooms")
    List<Signpost> rooms() {
        return at(Signpost.Where.CASE);
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, Locale locale, @Nullable Principal person, HttpServletRequest request) {
        var page = new ModelAndView("refused");
        page.setStatus(refused.status());
        page.addObject("refusal", Bilingual.reason(refused, locale));
        page.addObject("menu", menu());
        page.addObject("head", headOf(request));
        if (person != null) page.addObject("person", person.getName());
        return page;
    }

    /** A page that says no still says that the case is a drill. */
    private @Nullable CaseHead headOf(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> inPath))
            return null;
        try {
            return head(UUID.fromString(String.valueOf(inPath.get("incidentId"))), request);
        } catch (IllegalArgumentException | Refused noCase) {
            return null;
        }
    }

    private List<Signpost> at(Signpost.Where where) {
        return signposts.stream().filter(one -> one.where() == where).toList();
    }
}
