package jp.ippo.notification.desk.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.texts.FactBase;
import jp.ippo.notification.texts.FactBases;
import jp.ippo.notification.texts.TextKind;
import jp.ippo.notification.texts.TextVersion;
import jp.ippo.notification.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All texts of a case: how each stands, where they disagree, and what the officer adds to the facts. */
@DeskPage
@RequestMapping("/cases/{incidentId}/texts")
class TextsPage {

    private final Texts texts;
    private final FactBases bases;

    TextsPage(Texts texts, FactBases bases) {
        this.texts = texts;
        this.bases = bases;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId) {
        return page(incidentId, HttpStatus.OK);
    }

    @PostMapping("/facts")
    ModelAndView facts(
            @PathVariable UUID incidentId,
            FactsForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            bases.add(incidentId, form.facts(), caller.getName());
        } catch (Refused refused) {
            return page(incidentId, refused.status())
                    .addObject("facts", form)
                    .addObject("factsProblems", Bilingual.problems(refused, locale));
        }
        next.addFlashAttribute("done", "done.text-facts");
        return new ModelAndView("redirect:/cases/" + incidentId + "/texts");
    }

    private ModelAndView page(UUID incidentId, HttpStatusCode status) {
        var base = bases.of(incidentId).orElse(null);
        var disagreements = texts.disagreements(incidentId);
        var page = new ModelAndView("texts");
        page.setStatus(status);
        return page.addObject("incidentId", incidentId)
                .addObject("base", base)
                .addObject("disagreements", disagreements)
                .addObject(
                        "standings",
                        Arrays.stream(TextKind.values())
                                .map(kind -> Standing.of(
                                        kind,
                                        texts.newest(incidentId, kind).orElse(null),
                                        base,
                                        (int) disagreements.stream()
                                                .filter(one ->
                                                        one.found().place().source() == kind.source())
                                                .count()))
                                .toList())
                .addObject("facts", base == null ? null : FactsForm.of(base.officers()));
    }

    /**
     * How one kind of text stands.
     *
     * @param newest null while nobody wrote it
     * @param factsChanged whether it was written from older facts
     */
    public record Standing(TextKind kind, @Nullable TextVersion newest, boolean factsChanged, int disagreements) {

        static Standing of(TextKind kind, @Nullable TextVersion newest, @Nullable FactBase base, int disagreements) {
            boolean changed = newest != null && base != null && !newest.basis().equals(base.basis());
            return new Standing(kind, newest, changed, disagreements);
        }
    }
}
