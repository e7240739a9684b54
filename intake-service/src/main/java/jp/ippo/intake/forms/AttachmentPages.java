package jp.ippo.intake.forms;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.attachments.Attachments;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /incidents/{id}/attachments}: adds files, hands one out, destroys one that should not be there. */
@Controller
@RequestMapping("/incidents/{id}/attachments")
class AttachmentPages {

    private final ReadIncidents reading;
    private final Attachments attachments;
    private final IncidentPages pages;
    private final Wording wording;

    AttachmentPages(ReadIncidents reading, Attachments attachments, IncidentPages pages, Wording wording) {
        this.reading = reading;
        this.attachments = attachments;
        this.pages = pages;
        this.wording = wording;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        reading.one(id, Reporter.from(person));
        var sent = Uploaded.files(files);
        var problems = sent.isEmpty()
                ? List.of(new FieldProblem(Attachments.FIELD, "ファイルを選んでください。 / Choose a file."))
                : attachments.addToIncident(id, sent, person.getUsername());
        return problems.isEmpty() ? done(id, "done.attached", next) : refused(id, problems, person, locale);
    }

    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> read(
            @PathVariable UUID id, @PathVariable UUID attachment, @AuthenticationPrincipal SignedIn person) {
        reading.one(id, Reporter.from(person));
        return SavedNotShown.file(attachments.read(id, attachment, person.getUsername()));
    }

    @PostMapping("/{attachment}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @PathVariable UUID attachment,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        reading.one(id, Reporter.from(person));
        try {
            attachments.withdraw(id, attachment, reason, person.getUsername());
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) throw refused;
            var problems = refused.problems().stream()
                    .map(one -> new FieldProblem("reason-" + attachment, one.problem()))
                    .toList();
            return refused(id, problems, person, locale);
        }
        return done(id, "done.withdrawn", next);
    }

    private ModelAndView refused(UUID id, List<FieldProblem> problems, SignedIn person, Locale locale) {
        var page = pages.one(id, person, locale).addObject("problems", wording.problems(problems, locale));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(UUID id, String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/incidents/" + id);
    }
}
