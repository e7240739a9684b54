package jp.ippo.notification.desk.texts;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.texts.FactBases;
import jp.ippo.notification.texts.Part;
import jp.ippo.notification.texts.TextKind;
import jp.ippo.notification.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One text: read, edited, approved. */
@DeskPage
@RequestMapping("/cases/{incidentId}/texts/{kind}")
class TextPage {

    private final Texts texts;
    private final FactBases bases;

    TextPage(Texts texts, FactBases bases) {
        this.texts = texts;
        this.bases = bases;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId, @PathVariable String kind) {
        return page(incidentId, TextKind.of(kind), HttpStatus.OK);
    }

    @PostMapping("/draft")
    ModelAndView draft(
            @PathVariable UUID incidentId, @PathVariable String kind, Authentication caller, RedirectAttributes next) {
        texts.draft(incidentId, TextKind.of(kind), caller.getName());
        return done(incidentId, kind, "done.text-drafted", next);
    }

    /** @param form the parts by name, and {@code edited}: the version that was open */
    @PostMapping
    ModelAndView edit(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "0") int edited,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        var parts = parts(TextKind.of(kind), form);
        try {
            texts.edit(incidentId, TextKind.of(kind), edited, parts, caller.getName());
        } catch (Refused refused) {
            return refused(incidentId, TextKind.of(kind), refused, locale).addObject("typed", parts);
        }
        return done(incidentId, kind, "done.text-saved", next);
    }

    @PostMapping("/approval")
    ModelAndView approve(
            @PathVariable UUID incidentId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String digest,
            @RequestParam(required = false) @Nullable String despite,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            texts.approve(incidentId, TextKind.of(kind), digest, despite, caller.getName());
        } catch (Refused refused) {
            return refused(incidentId, TextKind.of(kind), refused, locale);
        }
        return done(incidentId, kind, "done.text-approved", next);
    }

    private ModelAndView refused(UUID incidentId, TextKind kind, Refused refused, Locale locale) {
        var page = page(incidentId, kind, refused.status());
        return refused.problems().isEmpty()
                ? page.addObject("refusal", Bilingual.reason(refused, locale))
                : page.addObject("textProblems", Bilingual.problems(refused, locale));
    }

    private ModelAndView page(UUID incidentId, TextKind kind, HttpStatusCode status) {
        var base = bases.of(incidentId).orElse(null);
        var versions = texts.versions(incidentId, kind);
        var newest = versions.isEmpty() ? null : versions.get(0);
        var disagreements = texts.disagreements(incidentId).stream()
                .filter(one -> one.found().place().source() == kind.source()
                        || one.expected().place().source() == kind.source())
                .toList();
        var page = new ModelAndView("text");
        page.setStatus(status);
        return page.addObject("incidentId", incidentId)
                .addObject("kind", kind)
                .addObject("base", base)
                .addObject("versions", versions)
                .addObject("standing", TextsPage.Standing.of(kind, newest, base, disagreements.size()))
                .addObject("typed", newest == null ? Map.of() : newest.parts())
                .addObject("disagreements", disagreements);
    }

    private static Map<Part, String> parts(TextKind kind, Map<String, String> form) {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : kind.parts()) parts.put(part, form.getOrDefault(part.name(), ""));
        return parts;
    }

    static ModelAndView done(UUID incidentId, String kind, String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/cases/" + incidentId + "/texts/" + kind);
    }
}
