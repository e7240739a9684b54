package jp.ippo.notification.desk.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.individuals.lists.Column;
import jp.ippo.notification.individuals.lists.ListRefused;
import jp.ippo.notification.individuals.lists.ListWork;
import jp.ippo.notification.individuals.lists.ListWork.Header;
import jp.ippo.notification.individuals.lists.Mapping;
import jp.ippo.notification.individuals.lists.RowProblem;
import jp.ippo.notification.individuals.lists.Upload;
import jp.ippo.notification.individuals.lists.Upload.State;
import jp.ippo.notification.individuals.lists.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One list before it is stored: its columns, what the check found, how far the work is. */
@DeskPage
@RequestMapping("/cases/{incidentId}/people/uploads/{uploadId}")
class UploadPage {

    private final Uploads uploads;
    private final ListWork work;

    UploadPage(Uploads uploads, ListWork work) {
        this.uploads = uploads;
        this.work = work;
    }

    private interface Act {
        void act() throws IOException;
    }

    /** A line of a list and what is wrong with it, in the reader's language. */
    public record Wrong(int line, String field, String problem) {}

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show(
            @PathVariable UUID incidentId,
            @PathVariable UUID uploadId,
            @ModelAttribute("mayWrite") boolean mayWrite,
            Locale locale)
            throws IOException {
        return page(incidentId, uploadId, mayWrite, HttpStatus.OK, locale);
    }

    /** Where the upload stands, for a browser that sends it piece by piece. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Upload standing(@PathVariable UUID incidentId, @PathVariable UUID uploadId) {
        return uploads.get(incidentId, uploadId);
    }

    @PostMapping("/pieces")
    @ResponseBody
    Upload append(
            @PathVariable UUID incidentId,
            @PathVariable UUID uploadId,
            @RequestParam long startsAt,
            @RequestParam MultipartFile piece)
            throws IOException {
        try (var bytes = piece.getInputStream()) {
            return uploads.append(incidentId, uploadId, startsAt, bytes);
        }
    }

    /** @param column names by place; empty for one that is left out */
    @PostMapping("/columns")
    ModelAndView choose(
            @PathVariable UUID incidentId,
            @PathVariable UUID uploadId,
            @RequestParam List<String> column,
            @RequestParam(defaultValue = "") String itemsOfAll,
            Authentication caller,
            Locale locale)
            throws IOException {
        var columns = new ArrayList<@Nullable Column>();
        column.forEach(name -> columns.add(Typed.chosen(Column.values(), name)));
        return after(incidentId, uploadId, locale, () -> {
            work.choose(incidentId, uploadId, new Mapping(columns, itemsOfAll), caller.getName());
            work.check(incidentId, uploadId);
        });
    }

    @PostMapping("/check")
    ModelAndView check(@PathVariable UUID incidentId, @PathVariable UUID uploadId, Locale locale) throws IOException {
        return after(incidentId, uploadId, locale, () -> work.check(incidentId, uploadId));
    }

    @PostMapping("/store")
    ModelAndView store(@PathVariable UUID incidentId, @PathVariable UUID uploadId, Authentication caller, Locale locale)
            throws IOException {
        return after(incidentId, uploadId, locale, () -> work.store(incidentId, uploadId, caller.getName()));
    }

    @PostMapping("/discard")
    ModelAndView discard(@PathVariable UUID incidentId, @PathVariable UUID uploadId) {
        uploads.discard(incidentId, uploadId);
        return new ModelAndView("redirect:/cases/" + incidentId + "/people");
    }

    private ModelAndView after(UUID incidentId, UUID uploadId, Locale locale, Act act) throws IOException {
        try {
            act.act();
        } catch (Refused refused) {
            return page(incidentId, uploadId, true, refused.status(), locale)
                    .addObject("refusal", Bilingual.reason(refused, locale));
        } catch (ListRefused refused) {
            return page(incidentId, uploadId, true, HttpStatus.UNPROCESSABLE_CONTENT, locale)
                    .addObject("columnProblems", wrong(refused.problems(), locale));
        }
        return new ModelAndView("redirect:/cases/" + incidentId + "/people/uploads/" + uploadId);
    }

    private ModelAndView page(UUID incidentId, UUID uploadId, boolean mayWrite, HttpStatus status, Locale locale)
            throws IOException {
        var upload = uploads.get(incidentId, uploadId);
        var page = new ModelAndView("people-upload");
        page.setStatus(status);
        page.addObject("incidentId", incidentId).addObject("upload", upload).addObject("columns", Column.values());
        var found = upload.found();
        if (found != null) page.addObject("errors", wrong(found.errors(), locale));
        return mayWrite ? withHeader(page, incidentId, upload, locale) : page;
    }

    /** Only for who may upload: a file without a header shows its first person here. */
    private ModelAndView withHeader(ModelAndView page, UUID incidentId, Upload upload, Locale locale)
            throws IOException {
        if (upload.state() != State.RECEIVED && upload.state() != State.CHECKED) return page;
        try {
            Header header = work.header(incidentId, upload.uploadId());
            return page.addObject("header", header);
        } catch (ListRefused unreadable) {
            return page.addObject("errors", wrong(unreadable.problems(), locale));
        }
    }

    private static List<Wrong> wrong(List<RowProblem> problems, Locale locale) {
        return problems.stream()
                .map(one -> new Wrong(one.line(), one.field(), Bilingual.half(one.problem(), locale)))
                .toList();
    }
}
