package jp.ippo.notification.desk.letters;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.channels.ContactLog;
import jp.ippo.notification.channels.Standing;
import jp.ippo.notification.channels.Standings;
import jp.ippo.notification.channels.SubstituteMeasures;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.letters.LetterBatch;
import jp.ippo.notification.letters.Letters;
import jp.ippo.notification.letters.Obstacle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the page together. */
@Component
class LettersView {

    private static final int WORKLIST = 100;
    private static final int LOG = 50;

    private final Standings standings;
    private final Letters letters;
    private final SubstituteMeasures substitutes;
    private final ContactLog log;

    LettersView(Standings standings, Letters letters, SubstituteMeasures substitutes, ContactLog log) {
        this.standings = standings;
        this.letters = letters;
        this.substitutes = substitutes;
        this.log = log;
    }

    /** A batch with what could not be printed. */
    public record Shown(LetterBatch batch, Map<Obstacle, Integer> obstacles) {}

    /** @param reference typed into the search, null when nobody searched */
    ModelAndView page(UUID incidentId, @Nullable String reference) {
        var page = new ModelAndView("letters")
                .addObject("incidentId", incidentId)
                .addObject("tally", standings.of(incidentId))
                .addObject("toDo", standings.toDo(incidentId, WORKLIST))
                .addObject(
                        "batches",
                        letters.of(incidentId).stream()
                                .map(batch -> new Shown(batch, letters.obstacles(incidentId, batch.number())))
                                .toList())
                .addObject("substitutes", substitutes.of(incidentId))
                .addObject("log", log.newest(incidentId, LOG))
                .addObject("standings", Standing.values())
                .addObject("kinds", new ContactLog.Kind[] {ContactLog.Kind.CALL, ContactLog.Kind.VISIT})
                .addObject("results", ContactLog.Result.values())
                .addObject("measures", SubstituteMeasures.Measure.values())
                .addObject("difficulties", SubstituteMeasures.Difficulty.values())
                .addObject("searched", reference);
        if (reference != null && !reference.isBlank())
            standings.find(incidentId, reference.strip()).ifPresent(found -> page.addObject("found", found)
                    .addObject("foundLog", log.of(incidentId, found.personId())));
        return page;
    }

    /**
     * The page again, with what was typed and why it was refused: at its fields, or on top when it has none.
     *
     * @param form name of the form's part in the model
     */
    ModelAndView refused(UUID incidentId, String form, Object typed, Refused refused, Locale locale) {
        var page = page(incidentId, null).addObject(form, typed);
        page.setStatus(refused.status());
        if (refused.status() == HttpStatus.UNPROCESSABLE_CONTENT
                && !refused.problems().isEmpty())
            return page.addObject(form + "Problems", Bilingual.problems(refused, locale));
        if (refused.status() == HttpStatus.NOT_FOUND) throw refused;
        return page.addObject("refusal", Bilingual.reason(refused, locale));
    }

    ModelAndView done(UUID incidentId, String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/cases/" + incidentId + "/letters");
    }
}
