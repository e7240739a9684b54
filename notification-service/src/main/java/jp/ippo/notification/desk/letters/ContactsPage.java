package jp.ippo.notification.desk.letters;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.channels.ContactLog;
import jp.ippo.notification.channels.Contacts;
import jp.ippo.notification.channels.SubstituteMeasures;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms for calls, visits, returned letters and substitute measures. */
@DeskPage
@RequestMapping("/cases/{incidentId}/letters")
class ContactsPage {

    private final Contacts contacts;
    private final SubstituteMeasures substitutes;
    private final LettersView view;
    private final MessageSource messages;

    ContactsPage(Contacts contacts, SubstituteMeasures substitutes, LettersView view, MessageSource messages) {
        this.contacts = contacts;
        this.substitutes = substitutes;
        this.view = view;
        this.messages = messages;
    }

    /** As typed. */
    public record CallForm(
            @Nullable String reference,
            @Nullable String kind,
            @Nullable String result,
            @Nullable String at,
            @Nullable String staff) {

        Contacts.Call call() {
            return new Contacts.Call(
                    reference,
                    Typed.chosen(ContactLog.Kind.values(), kind),
                    Typed.chosen(ContactLog.Result.values(), result),
                    Typed.inTokyo(at),
                    staff);
        }
    }

    /** As typed. */
    public record ReturnForm(
            @Nullable String reference,
            @Nullable String at,
            @Nullable String staff) {}

    /** As typed. */
    public record SubstituteForm(
            @Nullable String measure,
            @Nullable String difficulty,
            @Nullable String references) {}

    @PostMapping("/contacts")
    ModelAndView called(
            @PathVariable UUID incidentId,
            CallForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            contacts.called(incidentId, form.call(), caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "call", form, refused, locale);
        }
        return view.done(incidentId, "letters.done.called", next);
    }

    @PostMapping("/returns")
    ModelAndView cameBack(
            @PathVariable UUID incidentId,
            ReturnForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            contacts.cameBack(
                    incidentId,
                    new Contacts.Return(form.reference(), Typed.inTokyo(form.at()), form.staff()),
                    caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "back", form, refused, locale);
        }
        return view.done(incidentId, "letters.done.returned", next);
    }

    @PostMapping("/substitutes")
    ModelAndView propose(
            @PathVariable UUID incidentId,
            SubstituteForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            substitutes.propose(
                    incidentId,
                    Typed.chosen(SubstituteMeasures.Measure.values(), form.measure()),
                    Typed.chosen(SubstituteMeasures.Difficulty.values(), form.difficulty()),
                    form.references(),
                    caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "substitute", form, refused, locale);
        }
        return view.done(incidentId, "letters.done.proposed", next);
    }

    @PostMapping("/substitutes/{number}/answer")
    ModelAndView answer(
            @PathVariable UUID incidentId,
            @PathVariable int number,
            boolean approved,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            if (substitutes
                    .answer(incidentId, number, approved, caller.getName())
                    .isEmpty()) {
                var page = view.page(incidentId, null)
                        .addObject("refusal", messages.getMessage("gate.closed.why", null, locale));
                page.setStatus(HttpStatus.CONFLICT);
                return page;
            }
        } catch (Refused refused) {
            return view.refused(incidentId, "answer", number, refused, locale);
        }
        return view.done(incidentId, "letters.done.answered", next);
    }
}
