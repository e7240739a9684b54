package jp.ippo.notification.desk;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.publication.FirstContact;
import jp.ippo.notification.publication.FirstContacts;
import jp.ippo.notification.publication.Publication;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import jp.ippo.notification.publication.PublicationGate;
import jp.ippo.notification.publication.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case: decision, deadlines, gate, report and steps, with the forms of the privacy officer. */
@DeskPage
@RequestMapping("/cases/{incidentId}")
class CasePage {

    private final Cases cases;
    private final FirstContacts contacts;
    private final PublicationGate gate;
    private final MessageSource messages;

    CasePage(Cases cases, FirstContacts contacts, PublicationGate gate, MessageSource messages) {
        this.cases = cases;
        this.contacts = contacts;
        this.gate = gate;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId, Locale locale) {
        return page(incidentId, locale, HttpStatus.OK);
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
            return page(incidentId, locale, refused.status())
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
        Outcome outcome;
        try {
            outcome = gate.ask(incidentId, form.publication(), caller.getName()).outcome();
        } catch (Refused refused) {
            return page(incidentId, locale, refused.status())
                    .addObject("publishProblems", Bilingual.problems(refused, locale));
        }
        if (outcome == Outcome.REFUSED)
            return page(incidentId, locale, HttpStatus.CONFLICT)
                    .addObject("refusal", messages.getMessage("gate.closed.why", null, locale));
        return done(incidentId, "done.publication", next);
    }

    private ModelAndView page(UUID incidentId, Locale locale, HttpStatus status) {
        var detail = cases.detail(incidentId);
        var body = detail.body();
        var page = new ModelAndView("case");
        page.setStatus(status);
        return page.addObject("case", detail)
                .addObject("title", title(body, locale))
                .addObject("contact", ContactForm.EMPTY)
                .addObject("contactChannels", FirstContact.Channel.values())
                .addObject("publicationChannels", Publication.Channel.values());
    }

    private String title(@Nullable ReportingBody body, Locale locale) {
        var word = messages.getMessage("case.title", null, locale);
        return body == null ? word : word + " " + body.name();
    }

    private static ModelAndView done(UUID incidentId, String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/cases/" + incidentId);
    }

    /** As typed, so that a refused form can be shown again. */
    public record ContactForm(
            @Nullable String at,
            @Nullable String channel,
            @Nullable String contactedBy,
            @Nullable String contactedOffice,
            @Nullable String spokeTo) {

        static final ContactForm EMPTY = new ContactForm(null, null, null, null, null);

        Told told() {
            return new Told(
                    Typed.inTokyo(at),
                    Typed.chosen(FirstContact.Channel.values(), channel),
                    contactedBy,
                    contactedOffice,
                    spokeTo);
        }
    }

    /** As typed. */
    public record PublicationForm(
            @Nullable String channel, @Nullable String note) {

        Publication publication() {
            return Publication.of(Typed.chosen(Publication.Channel.values(), channel), note);
        }
    }
}
