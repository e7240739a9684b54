package jp.ippo.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.filing.AmendIncident;
import jp.ippo.intake.filing.Amendment;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.incident.Revision;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** {@code /incidents/{id}/amend}: the form with the newest revision in it; it adds the next one. */
@Controller
class AmendPage {

    private final AmendIncident amending;
    private final ReadIncidents reading;
    private final IntakeProperties settings;
    private final Wording wording;
    private final JsonMapper json;

    AmendPage(
            AmendIncident amending,
            ReadIncidents reading,
            IntakeProperties settings,
            Wording wording,
            JsonMapper json) {
        this.amending = amending;
        this.reading = reading;
        this.settings = settings;
        this.wording = wording;
        this.json = json;
    }

    @GetMapping("/incidents/{id}/amend")
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        var by = Reporter.from(person);
        var current = reading.one(id, by).current();
        return page(current, current.number(), Answers.in(current.report(), json), "", by);
    }

    @PostMapping("/incidents/{id}/amend")
    ModelAndView amend(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String amendmentReason,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var by = Reporter.from(person);
        var seen = seen(id, revision, by);
        var answers = Answers.typed(form);
        var answered = AnsweredRequest.of(answers, bodies(seen), seen.report(), json);
        try {
            if (!answered.unreadable().isEmpty()) throw Refused.fields(answered.unreadable());
            var reason = amendmentReason.isBlank()
                    ? null
                    : amendmentReason.replace("\r\n", "\n").strip();
            var after = amending.amend(
                    id, new Amendment(answered.request().complete(), reason), by, number -> number == revision);
            next.addFlashAttribute("done", after.number() == revision ? "done.unchanged" : "done.amended");
            return new ModelAndView("redirect:/incidents/" + id);
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.PRECONDITION_FAILED)
                return overtaken(seen, answers, amendmentReason, by);
            if (refused.problems().isEmpty()) throw refused;
            var page = page(seen, revision, answers, amendmentReason, by)
                    .addObject("problems", wording.problems(refused.problems(), locale));
            page.setStatus(refused.status());
            return page;
        }
    }

    /** What was typed stays on the page to be copied; the number stays too, so that it cannot overwrite. */
    private ModelAndView overtaken(Revision seen, Answers answers, String reason, Reporter by) {
        var page = page(seen, seen.number(), answers, reason, by).addObject("overtaken", true);
        page.setStatus(HttpStatus.PRECONDITION_FAILED);
        return page;
    }

    private Revision seen(UUID id, int number, Reporter by) {
        return reading.revisions(id, by).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この版はありません。 / There is no such revision."));
    }

    private ModelAndView page(Revision seen, int number, Answers answers, String reason, Reporter by) {
        return new ModelAndView("amend")
                .addObject("incidentId", seen.incidentId())
                .addObject("drill", seen.report().drill())
                .addObject("revision", number)
                .addObject("answers", answers)
                .addObject("amendmentReason", reason)
                .addObject("knownAt", seen.reported().facts().knownAt())
                .addObject("sections", Questions.sectionsToAmend())
                .addObject("bodies", bodies(seen))
                .addObject(
                        "ownDepartment",
                        by.department().filter(own -> !by.seesAll()).orElse(null));
    }

    /** The body of the report may be chosen again, also when the installation does not offer it. */
    private List<ReportingBody> bodies(Revision seen) {
        var own = seen.reported().body();
        var bodies = new ArrayList<ReportingBody>();
        bodies.add(own);
        Optional.of(settings.reportingBodies()).stream()
                .flatMap(List::stream)
                .filter(body -> !body.code().equals(own.code()))
                .forEach(bodies::add);
        return bodies;
    }
}
