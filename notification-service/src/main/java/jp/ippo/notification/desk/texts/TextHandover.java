package jp.ippo.notification.desk.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.mailing.NoticeWords;
import jp.ippo.notification.mailing.Notices;
import jp.ippo.notification.texts.Part;
import jp.ippo.notification.texts.TextKind;
import jp.ippo.notification.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts that leave their room: as files, and the approved notice into the mailing, where it is approved with its list again. */
@DeskPage
class TextHandover {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, UTF_8);

    private final Texts texts;
    private final Notices notices;
    private final CaseFiles cases;

    TextHandover(Texts texts, Notices notices, CaseFiles cases) {
        this.texts = texts;
        this.notices = notices;
        this.cases = cases;
    }

    @GetMapping("/cases/{incidentId}/texts/{kind}.txt")
    ResponseEntity<byte[]> plain(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer version) {
        var text = texts.version(incidentId, TextKind.of(kind), version);
        return file(
                PLAIN,
                kind + "-" + text.version() + ".txt",
                TextDocument.plain(text, isDrill(incidentId)).getBytes(UTF_8));
    }

    @GetMapping("/cases/{incidentId}/texts/{kind}.docx")
    ResponseEntity<byte[]> word(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer version) {
        var text = texts.version(incidentId, TextKind.of(kind), version);
        return file(WORD, kind + "-" + text.version() + ".docx", TextDocument.word(text, isDrill(incidentId)));
    }

    @PostMapping("/cases/{incidentId}/texts/individual-notice/mailing")
    ModelAndView intoTheMailing(
            @PathVariable UUID incidentId, Authentication caller, Locale locale, RedirectAttributes next) {
        var text = texts.version(incidentId, TextKind.INDIVIDUAL_NOTICE, null);
        if (text.approval() == null)
            throw Refused.conflict("承認された文案だけを送信の文面にできます。 / Only an approved text becomes the notice of the mailing.");
        var slug = TextKind.INDIVIDUAL_NOTICE.slug();
        try {
            var words = NoticeWords.of(
                    text.part(Part.TITLE),
                    text.part(Part.OVERVIEW),
                    text.part(Part.ITEMS_INTRO),
                    text.part(Part.CAUSE),
                    text.part(Part.SECONDARY_DAMAGE),
                    text.part(Part.OTHER),
                    text.part(Part.CONTACT));
            notices.draft(incidentId, words, caller.getName());
        } catch (Refused refused) {
            // The mailing is stricter about characters; its words stand on this page.
            var reason = refused.problems().isEmpty()
                    ? Bilingual.reason(refused, locale)
                    : String.join(" ", Bilingual.problems(refused, locale).values());
            next.addFlashAttribute("refusal", reason);
            return new ModelAndView("redirect:/cases/" + incidentId + "/texts/" + slug);
        }
        return TextPage.done(incidentId, slug, "done.text-mailed", next);
    }

    private boolean isDrill(UUID incidentId) {
        return cases.get(incidentId).drill();
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
