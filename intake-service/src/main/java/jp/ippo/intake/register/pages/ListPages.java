package jp.ippo.intake.register.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.forms.Wording;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.lists.ListProblem;
import jp.ippo.intake.register.lists.RegisterLists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /register/import}, {@code /register/export.csv}: taking an existing list over, handing the register out. */
@IntakePage
class ListPages {

    private static final int MOST_SHOWN = 200;

    private final Desk desk;
    private final RegisterLists lists;

    ListPages(Desk desk, RegisterLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    @GetMapping("/register/import")
    ModelAndView form() {
        return new ModelAndView("register/import").addObject("bodies", desk.bodies());
    }

    @PostMapping("/register/import")
    ModelAndView takeOver(
            @RequestParam(required = false) @Nullable MultipartFile list,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        if (list == null || list.isEmpty())
            return refused(List.of(new ListProblem(1, "", "ファイルを選んでください。 / Choose a file.")), locale);
        var outcome = lists.takeOver(list.getBytes(), desk::body, Keeper.from(person));
        if (!outcome.problems().isEmpty()) return refused(outcome.problems(), locale);
        next.addFlashAttribute("takenOver", outcome);
        return new ModelAndView("redirect:/register");
    }

    @GetMapping("/register/export.csv")
    ResponseEntity<byte[]> handOut(@AuthenticationPrincipal SignedIn person) {
        return csv(lists.write(Keeper.from(person)));
    }

    private ModelAndView refused(List<ListProblem> problems, Locale locale) {
        var page = form().addObject(
                        "listProblems",
                        problems.stream()
                                .limit(MOST_SHOWN)
                                .map(one ->
                                        new ListProblem(one.line(), one.column(), Wording.half(one.problem(), locale)))
                                .toList())
                .addObject("listProblemCount", problems.size());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ResponseEntity<byte[]> csv(byte[] content) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"register.csv\"")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    /** The same for programs. */
    @RestController
    static class Api {

        private final Desk desk;
        private final RegisterLists lists;

        Api(Desk desk, RegisterLists lists) {
            this.desk = desk;
            this.lists = lists;
        }

        @GetMapping("/api/register/list.csv")
        @Operation(summary = "The register as CSV, UTF-8 with a byte order mark", description = "委託先台帳の書出し")
        ResponseEntity<byte[]> handOut(@AuthenticationPrincipal SignedIn person) {
            return csv(lists.write(Keeper.from(person)));
        }

        @PostMapping(value = "/api/register/list.csv", consumes = "text/csv")
        @Operation(
                summary = "Takes a list over, whole or not at all; what is there already is left as it is",
                description = "一覧の取込み。誤りが一行でもあれば何も登録しません。")
        RegisterLists.Outcome takeOver(HttpServletRequest request, @AuthenticationPrincipal SignedIn person)
                throws IOException {
            var file = request.getInputStream().readNBytes(RegisterLists.LARGEST_FILE + 1);
            var outcome = lists.takeOver(file, desk::body, Keeper.from(person));
            if (outcome.problems().isEmpty()) return outcome;
            throw Refused.fields(outcome.problems().stream()
                    .map(one -> new FieldProblem("line " + one.line() + " " + one.column(), one.problem()))
                    .toList());
        }
    }
}
