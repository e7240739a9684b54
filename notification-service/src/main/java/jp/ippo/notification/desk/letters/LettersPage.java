package jp.ippo.notification.desk.letters;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.letters.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 郵便・電話: everybody who is not reached by e-mail, and the letters to them. */
@DeskPage
@RequestMapping("/cases/{incidentId}/letters")
class LettersPage {

    private final Letters letters;
    private final LettersView view;

    LettersPage(Letters letters, LettersView view) {
        this.letters = letters;
        this.view = view;
    }

    /** As typed. */
    public record DraftForm(@Nullable String datedOn) {}

    /** What the approver was shown. */
    public record ApprovalForm(
            @Nullable Integer letters, @Nullable String digest) {}

    /** As typed. */
    public record PostingForm(
            @Nullable Integer file,
            @Nullable String postedOn,
            @Nullable String staff) {}

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId, @RequestParam(required = false) @Nullable String reference) {
        return view.page(incidentId, reference);
    }

    @PostMapping("/batches")
    ModelAndView draft(
            @PathVariable UUID incidentId,
            DraftForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            letters.draft(incidentId, day(form.datedOn()), caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "draft", form, refused, locale);
        }
        return view.done(incidentId, "letters.done.drafted", next);
    }

    @PostMapping("/batches/{number}/approval")
    ModelAndView approve(
            @PathVariable UUID incidentId,
            @PathVariable int number,
            ApprovalForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            letters.approve(incidentId, number, form.letters(), form.digest(), caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "approval", form, refused, locale);
        }
        return view.done(incidentId, "letters.done.approved", next);
    }

    @PostMapping("/batches/{number}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID incidentId,
            @PathVariable int number,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            letters.withdraw(incidentId, number, caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "withdrawal", number, refused, locale);
        }
        return view.done(incidentId, "letters.done.withdrawn", next);
    }

    @PostMapping("/batches/{number}/posting")
    ModelAndView posted(
            @PathVariable UUID incidentId,
            @PathVariable int number,
            PostingForm form,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        try {
            letters.posted(incidentId, number, form.file(), day(form.postedOn()), form.staff(), caller.getName());
        } catch (Refused refused) {
            return view.refused(incidentId, "posting", form, refused, locale);
        }
        return view.done(incidentId, "letters.done.posted", next);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
