package jp.ippo.intake.contractorreport.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.events.ReportedFacts.Cause;
import jp.ippo.events.ReportedFacts.Involved.Actor;
import jp.ippo.intake.contractorreport.ContractorReports;
import jp.ippo.intake.contractorreport.ContractorsReport.State;
import jp.ippo.intake.forms.Dates;
import jp.ippo.intake.forms.IntakeProperties;
import jp.ippo.intake.forms.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /contractor-report/{token}}: a contractor tells the city. The page says nothing of what the city knows: no name, no
 * contract, no earlier report. A wrong link, one that has run out and a revoked one look the same.
 */
@Controller
class ContractorsPage {

    private final ContractorReports reports;
    private final Knocks knocks;
    private final IntakeProperties settings;

    ContractorsPage(ContractorReports reports, Knocks knocks, IntakeProperties settings) {
        this.reports = reports;
        this.knocks = knocks;
        this.settings = settings;
    }

    @GetMapping(PublicDoor.ADDRESS + "/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        if (!knocks.mayLook(request.getRemoteAddr())) return said("tooOften", HttpStatus.TOO_MANY_REQUESTS);
        if (reports.linkOf(token).isEmpty()) return said("doesNotWork", HttpStatus.NOT_FOUND);
        return form(new TypedReport(new LinkedMultiValueMap<>()), UUID.randomUUID(), List.of(), Locale.JAPANESE);
    }

    @PostMapping(PublicDoor.ADDRESS + "/{token}")
    ModelAndView report(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String formKey,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        if (!knocks.mayLook(request.getRemoteAddr())) return said("tooOften", HttpStatus.TOO_MANY_REQUESTS);
        var link = reports.linkOf(token);
        if (link.isEmpty()) return said("doesNotWork", HttpStatus.NOT_FOUND);
        if (!knocks.mayReport(link.get().id())) return said("tooOften", HttpStatus.TOO_MANY_REQUESTS);
        var typed = new TypedReport(sent);
        var key = key(formKey);
        var said = typed.read();
        if (!typed.unreadable().isEmpty()) return form(typed, key, typed.unreadable(), locale);
        try {
            var receipt = reports.submit(token, key, said);
            return said("received", HttpStatus.CREATED)
                    .addObject("receipt", receipt)
                    .addObject("dates", new Dates(locale));
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND) return said("doesNotWork", HttpStatus.NOT_FOUND);
            return form(typed, key, refused.problems(), locale);
        }
    }

    private static UUID key(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private ModelAndView form(TypedReport typed, UUID key, List<FieldProblem> problems, Locale locale) {
        var page = said("form", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        var words = new LinkedHashMap<String, String>();
        problems.forEach(one -> words.putIfAbsent(one.field(), Wording.half(one.problem(), locale)));
        return page.addObject("typed", typed)
                .addObject("formKey", key)
                .addObject("problems", words)
                .addObject("causes", Cause.values())
                .addObject("actors", List.of(Actor.CONTRACTOR, Actor.SUBCONTRACTOR, Actor.UNKNOWN))
                .addObject("states", State.values())
                .addObject("rows", IntStream.range(0, TypedReport.ROWS).boxed().toList());
    }

    private ModelAndView said(String what, HttpStatus status) {
        var page = new ModelAndView("contractors/report");
        page.setStatus(status);
        return page.addObject("what", what).addObject("office", settings.privacyOffice());
    }
}
