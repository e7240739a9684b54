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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** {@code /incidents/new}: the form of a new report, and its draft. */
@Controller
class NewIncidentPage {

    private final FileIncident filing;
    private final ReadIncidents reading;
    private final SavedForms drafts;
    private final DraftFiles attached;
    private final IntakeProperties settings;
    private final Wording wording;
    private final JsonMapper json;

    NewIncidentPage(
            FileIncident filing,
            ReadIncidents reading,
            SavedForms drafts,
            DraftFiles attached,
            IntakeProperties settings,
            Wording wording,
            JsonMapper json) {
        this.filing = filing;
        this.reading = reading;
        this.drafts = drafts;
        this.attached = attached;
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
    ModelAndView save(
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var by = Reporter.from(person);
        var answers = Answers.typed(form);
        drafts.save(key, by, answers.asJson(json));
        var problems = attached.change(key, form, files, by);
        if (!problems.isEmpty())
            return page(key, answers, by, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("problems", wording.problems(problems, locale));
        next.addFlashAttribute("done", "done.saved");
        return new ModelAndView("redirect:/incidents/new?draft=" + key);
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
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
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
        if (attached.isAsked(form, files) && isSaved(key, answers, by))
            problems.addAll(attached.change(key, form, files, by));
        if (!problems.isEmpty())
            return page(key, answers, by, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("problems", wording.problems(problems, locale));
        var similar = another ? List.<Incident>of() : reading.similar(draft, by, key.toString());
        if (!similar.isEmpty())
            return page(key, answers, by, HttpStatus.CONFLICT).addObject("similar", similar);
        return filed(key, draft, answers, by, locale, next);
    }

    /** Files are kept with a draft, so that none must be chosen again when something else is refused. */
    private boolean isSaved(UUID key, Answers answers, Reporter by) {
        try {
            drafts.save(key, by, answers.asJson(json));
            return true;
        } catch (Refused filedAlready) {
            // A form sent twice: its files came with the first one.
            return false;
        }
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
                .addObject("attached", attached.of(key, by))
                .addObject("drill", answers.isDrill())
                .addObject("sections", Questions.sections())
                .addObject("bodies", settings.reportingBodies())
                .addObject("ownDepartment", by.department().orElse(null));
    }
}
