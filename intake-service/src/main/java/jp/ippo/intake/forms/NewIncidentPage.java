package jp.ippo.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.filing.Draft;
import jp.ippo.intake.filing.FileIncident;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.filing.SavedForms;
import jp.ippo.intake.incident.Incident;
import org.jspecify.annotations.Nullable;
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

/** {@code /incidents/new}: the form of a new report, and its draft. */
@Controller
class NewIncidentPage {

    private final FileIncident filing;
    private final ReadIncidents reading;
    private final SavedForms drafts;
    private final IntakeProperties settings;
    private final Wording wording;
    private final JsonMapper json;

    NewIncidentPage(
            FileIncident filing,
            ReadIncidents reading,
            SavedForms drafts,
            IntakeProperties settings,
            Wording wording,
            JsonMapper json) {
        this.filing = filing;
        this.reading = reading;
        this.drafts = drafts;
        this.settings = settings;
        this.wording = wording;
        this.json = json;
    }

    /** The key under which it is filed is made with the form: sending it twice files once. */
    @GetMapping("/incidents/new")
    ModelAndView show(@RequestParam(required = false) @Nullable UUID draft, @AuthenticationPrincipal SignedIn person) {
        var by = Reporter.from(person);
        if (draft == null) return page(UUID.randomUUID(), Answers.NONE, by);
        var saved =
                drafts.find(draft, by).orElseThrow(() -> Refused.notFound("この下書きはありません。 / There is no such draft."));
        return page(draft, Answers.saved(saved.content(), json), by);
    }

    @PostMapping(path = "/incidents/new", params = "save")
    String save(
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        drafts.save(key, Reporter.from(person), Answers.typed(form).asJson(json));
        next.addFlashAttribute("done", "done.saved");
        return "redirect:/incidents/new?draft=" + key;
    }

    @PostMapping("/drafts/{id}/discard")
    String discard(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        drafts.discard(id, Reporter.from(person));
        next.addFlashAttribute("done", "done.discarded");
        return "redirect:/";
    }

    @PostMapping("/incidents/new")
    ModelAndView file(
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean another,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var by = Reporter.from(person);
        var answers = Answers.typed(form);
        var answered = AnsweredRequest.of(answers, settings.reportingBodies(), null, json);
        var draft = answered.request().complete();
        var problems = new ArrayList<>(answered.unreadable());
        problems.addAll(filing.problems(draft, by));
        if (!problems.isEmpty())
            return page(key, answers, by, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("problems", wording.problems(problems, locale));
        var similar = another ? List.<Incident>of() : reading.similar(draft, by, key.toString());
        if (!similar.isEmpty())
            return page(key, answers, by, HttpStatus.CONFLICT).addObject("similar", similar);
        return filed(key, draft, answers, by, locale, next);
    }

    private ModelAndView filed(
            UUID key, Draft draft, Answers answers, Reporter by, Locale locale, RedirectAttributes next) {
        try {
            var first = filing.file(draft, by, Optional.of(key.toString()));
            next.addFlashAttribute("done", "done.filed");
            return new ModelAndView("redirect:/incidents/" + first.incidentId());
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) throw refused;
            return page(key, answers, by, refused.status())
                    .addObject("problems", wording.problems(refused.problems(), locale));
        }
    }

    private ModelAndView page(UUID key, Answers answers, Reporter by, HttpStatus status) {
        var page = page(key, answers, by);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(UUID key, Answers answers, Reporter by) {
        return new ModelAndView("new")
                .addObject("key", key)
                .addObject("answers", answers)
                .addObject("drill", answers.isDrill())
                .addObject("sections", Questions.sections())
                .addObject("bodies", settings.reportingBodies())
                .addObject("ownDepartment", by.department().orElse(null));
    }
}
