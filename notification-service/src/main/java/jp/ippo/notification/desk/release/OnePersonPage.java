package jp.ippo.notification.desk.release;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.channels.PersonHistory;
import jp.ippo.notification.channels.Standings;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.individuals.Caution;
import jp.ippo.notification.individuals.PeopleSearch;
import jp.ippo.notification.individuals.held.Held;
import jp.ippo.notification.individuals.held.LateHolds;
import jp.ippo.notification.mailing.LiveProgress;
import jp.ippo.notification.mailing.Urgent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 一人を探す. What is typed comes by POST, so that no name stands in an address, a log or the browser's history; who is found
 * is shown by number and line, and nobody is opened.
 */
@DeskPage
@RequestMapping("/cases/{incidentId}/release")
class OnePersonPage {

    private final PeopleSearch search;
    private final Standings standings;
    private final PersonHistory history;
    private final Held held;
    private final LateHolds holds;
    private final Urgent urgent;
    private final LiveProgress progress;

    OnePersonPage(
            PeopleSearch search,
            Standings standings,
            PersonHistory history,
            Held held,
            LateHolds holds,
            Urgent urgent,
            LiveProgress progress) {
        this.search = search;
        this.standings = standings;
        this.history = history;
        this.held = held;
        this.holds = holds;
        this.urgent = urgent;
        this.progress = progress;
    }

    /** As typed. Shows nothing of itself. */
    public record SearchForm(
            @Nullable String reference,
            @Nullable String name,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable String purpose) {

        boolean byReference() {
            return reference != null && !reference.isBlank();
        }

        PeopleSearch.Wanted wanted() {
            return new PeopleSearch.Wanted(name, email, telephone);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** As typed. */
    public record HoldForm(
            @Nullable String caution, @Nullable String reason) {}

    /** As typed. */
    public record UrgentForm(@Nullable String reason) {}

    @GetMapping("/search")
    ModelAndView ask(@PathVariable UUID incidentId) {
        return searching(incidentId);
    }

    @PostMapping("/search")
    ModelAndView find(@PathVariable UUID incidentId, SearchForm form, Authentication caller, Locale locale) {
        var page = searching(incidentId).addObject("find", form);
        try {
            return page.addObject("found", found(incidentId, form, caller.getName()));
        } catch (Refused refused) {
            page.setStatus(refused.status());
            return page.addObject("findProblems", Bilingual.problems(refused, locale));
        }
    }

    private List<Standings.Found> found(UUID incidentId, SearchForm form, String by) {
        if (form.byReference())
            return standings.find(incidentId, String.valueOf(form.reference()).strip()).stream()
                    .toList();
        var purpose = Typed.chosen(PeopleSearch.Purpose.values(), form.purpose());
        return standings.of(incidentId, search.find(incidentId, form.wanted(), purpose, by));
    }

    private ModelAndView searching(UUID incidentId) {
        return new ModelAndView("release/search")
                .addObject("incidentId", incidentId)
                .addObject("purposes", PeopleSearch.Purpose.values())
                .addObject("most", PeopleSearch.MOST)
                .addObject("unsearchable", search.unsearchable(incidentId));
    }

    @GetMapping("/people/{personId}")
    ModelAndView show(@PathVariable UUID incidentId, @PathVariable UUID personId) {
        var found = standings.of(incidentId, List.of(personId)).stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この案件にこの人はいません。 / There is no such person in this case."));
        return new ModelAndView("release/person")
                .addObject("incidentId", incidentId)
                .addObject("one", found)
                .addObject("hold", held.find(incidentId, personId).orElse(null))
                .addObject("cautions", Caution.values())
                .addObject("history", history.of(incidentId, personId));
    }

    @PostMapping("/people/{personId}/hold")
    ModelAndView hold(
            @PathVariable UUID incidentId,
            @PathVariable UUID personId,
            HoldForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            var mail = holds.hold(
                    incidentId,
                    personId,
                    Typed.chosen(Caution.values(), form.caution()),
                    form.reason(),
                    caller.getName());
            return done(incidentId, personId, "release.held." + mail, next);
        } catch (Refused refused) {
            return refused(incidentId, personId, "holding", form, refused, locale);
        }
    }

    /** 至急: this notice leaves before all others. */
    @PostMapping("/people/{personId}/urgent")
    ModelAndView urgent(
            @PathVariable UUID incidentId,
            @PathVariable UUID personId,
            UrgentForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            urgent.release(incidentId, List.of(personId), Reasons.given(form.reason()), caller.getName());
            return done(incidentId, personId, "release.done.urgent", next);
        } catch (Refused refused) {
            return refused(incidentId, personId, "urgent", form, refused, locale);
        }
    }

    private ModelAndView done(UUID incidentId, UUID personId, String message, RedirectAttributes next) {
        progress.changed(incidentId);
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/cases/" + incidentId + "/release/people/" + personId);
    }

    /** The page again, with what was typed and why it was refused. */
    private ModelAndView refused(
            UUID incidentId, UUID personId, String form, Object typed, Refused refused, Locale locale) {
        if (refused.status() == HttpStatus.NOT_FOUND) throw refused;
        var page = show(incidentId, personId).addObject(form, typed);
        page.setStatus(refused.status());
        if (refused.problems().isEmpty()) return page.addObject("refusal", Bilingual.reason(refused, locale));
        return page.addObject(form + "Problems", Bilingual.problems(refused, locale));
    }
}
