package jp.ippo.intake.register.pages;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.KeepConfirmations;
import jp.ippo.intake.register.Keeper;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 定期確認: recording one with its checklist, and what became of what it found. */
@IntakePage
@RequestMapping("/register")
class ConfirmationPages {

    private final Desk desk;
    private final KeepConfirmations confirmations;

    ConfirmationPages(Desk desk, KeepConfirmations confirmations) {
        this.desk = desk;
        this.confirmations = confirmations;
    }

    @GetMapping("/confirmations/{id}")
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        var found = desk.confirmation(id, person);
        var contract = desk.contract(found.entry().contractId(), person);
        return desk.part("confirmation", contract, new Typed())
                .addObject("current", found)
                .addObject("found", found.entry())
                .addObject("today", desk.today())
                .addObject("mayEdit", Keeper.from(person).mayWrite(contract.entry()));
    }

    @GetMapping("/contracts/{id}/confirmations/new")
    ModelAndView empty(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return page(id, new Typed().with("confirmedOn", desk.today()), person);
    }

    @PostMapping("/contracts/{id}/confirmations/new")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var typed = Typed.in(form);
        return new Saving(typed, locale)
                .orAgain(
                        "",
                        () -> {
                            var found = ConfirmationForm.read(typed, id);
                            if (!typed.unreadable().isEmpty()) throw Refused.fields(typed.unreadable());
                            var added = confirmations.add(found, Keeper.from(person));
                            next.addFlashAttribute("done", "register.done.confirmed");
                            return new ModelAndView("redirect:/register/confirmations/" + added.id());
                        },
                        () -> page(id, typed, person));
    }

    @GetMapping("/confirmations/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        var before = desk.confirmation(id, person);
        return page(before.entry().contractId(), ConfirmationForm.shown(before.entry()), person)
                .addObject("confirmationId", id)
                .addObject("version", before.number());
    }

    @PostMapping("/confirmations/{id}/edit")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var typed = Typed.in(form);
        var contract = desk.confirmation(id, person).entry().contractId();
        return new Saving(typed, locale)
                .orAgain(
                        "",
                        () -> {
                            var found = ConfirmationForm.read(typed, contract);
                            if (!typed.unreadable().isEmpty()) throw Refused.fields(typed.unreadable());
                            confirmations.change(
                                    id,
                                    before -> found,
                                    typed.text("note"),
                                    Keeper.from(person),
                                    number -> number == version);
                            next.addFlashAttribute("done", "register.done.changed");
                            return new ModelAndView("redirect:/register/confirmations/" + id);
                        },
                        () -> page(contract, typed, person)
                                .addObject("confirmationId", id)
                                .addObject("version", version));
    }

    private ModelAndView page(UUID contract, Typed form, SignedIn person) {
        return desk.part("confirmation-form", desk.contractToChange(contract, person), form)
                .addObject("clauses", Clause.values())
                .addObject("rows", ConfirmationForm.rows(form));
    }
}
