package jp.ippo.notification.desk.publication;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.publication.FirstContacts;
import jp.ippo.notification.publication.Publication;
import jp.ippo.notification.publication.PublicationAttempt;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import jp.ippo.notification.publication.PublicationGate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一報 and 公表の門 of one case. */
@DeskPage
@RequestMapping("/cases/{incidentId}")
class PublicationPage {

    private final PublicationView view;
    private final FirstContacts contacts;
    private final PublicationGate gate;

    PublicationPage(PublicationView view, FirstContacts contacts, PublicationGate gate) {
        this.view = view;
        this.contacts = contacts;
        this.gate = gate;
    }

    @GetMapping("/publication")
    ModelAndView show(@PathVariable UUID incidentId) {
        return view.page(incidentId, HttpStatus.OK);
    }

    @PostMapping("/first-contact")
    ModelAndView firstContact(
            @PathVariable UUID incidentId,
            ContactForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            contacts.record(incidentId, form.told(), caller.getName());
        } catch (Refused refused) {
            return view.page(incidentId, refused.status())
                    .addObject("contact", form)
                    .addObject("contactProblems", Bilingual.problems(refused, locale));
        }
        return done(incidentId, "done.first-contact", next);
    }

    @PostMapping("/publication")
    ModelAndView publication(
            @PathVariable UUID incidentId,
            PublicationForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        PublicationAttempt attempt;
        try {
            attempt = gate.ask(incidentId, form.publication(), caller.getName());
        } catch (Refused refused) {
            return view.page(incidentId, refused.status())
                    .addObject("publishProblems", Bilingual.problems(refused, locale));
        }
        if (attempt.outcome() == Outcome.REFUSED)
            return view.page(incidentId, HttpStatus.CONFLICT)
                    .addObject("refusal", Bilingual.half(WhyNot.inWords(attempt.why()), locale));
        return done(incidentId, "done.publication", next);
    }

    static ModelAndView done(UUID incidentId, String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/cases/" + incidentId + "/publication");
    }

    /** As typed. */
    public record PublicationForm(
            @Nullable String channel, @Nullable String note) {

        Publication publication() {
            return Publication.of(Typed.chosen(Publication.Channel.values(), channel), note);
        }
    }
}
