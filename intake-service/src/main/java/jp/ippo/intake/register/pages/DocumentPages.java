package jp.ippo.intake.register.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.attachments.Attachments;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.forms.SavedNotShown;
import jp.ippo.intake.forms.Uploaded;
import jp.ippo.intake.forms.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a contract: consents, evidence, certificates. Each reading is on record. */
@IntakePage
@RequestMapping("/register/contracts/{id}/documents")
class DocumentPages {

    private final Desk desk;
    private final Attachments attachments;
    private final ContractPages pages;

    DocumentPages(Desk desk, Attachments attachments, ContractPages pages) {
        this.desk = desk;
        this.attachments = attachments;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        desk.contractToChange(id, person);
        var sent = Uploaded.files(files);
        var problems = sent.isEmpty()
                ? List.of(new FieldProblem(Attachments.FIELD, "ファイルを選んでください。 / Choose a file."))
                : attachments.addToContract(id, sent, person.getUsername());
        if (problems.isEmpty()) {
            next.addFlashAttribute("done", "register.done.attached");
            return new ModelAndView("redirect:/register/contracts/" + id);
        }
        var page = pages.show(id, person);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject(
                "problems",
                Map.of(
                        Attachments.FIELD,
                        problems.stream()
                                .map(one -> Wording.half(one.problem(), locale))
                                .collect(Collectors.joining(" "))));
    }

    @GetMapping("/{document}")
    ResponseEntity<byte[]> read(
            @PathVariable UUID id, @PathVariable UUID document, @AuthenticationPrincipal SignedIn person) {
        desk.contract(id, person);
        return SavedNotShown.file(attachments.readOfContract(id, document, person.getUsername()));
    }
}
