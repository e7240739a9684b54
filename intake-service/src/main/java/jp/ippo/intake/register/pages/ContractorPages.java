package jp.ippo.intake.register.pages;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /register/contractors}: one company, and its contracts as far as the reader may see them. */
@IntakePage
@RequestMapping("/register/contractors")
class ContractorPages {

    private final Desk desk;
    private final ReadRegister register;
    private final KeepContractors contractors;

    ContractorPages(Desk desk, ReadRegister register, KeepContractors contractors) {
        this.desk = desk;
        this.register = register;
        this.contractors = contractors;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        var by = Keeper.from(person);
        return new ModelAndView("register/contractor")
                .addObject("entry", desk.contractor(id))
                .addObject(
                        "contracts",
                        register.contractsOf(id).stream()
                                .filter(one -> by.sees(one.entry()))
                                .toList())
                .addObject("mayEdit", person.is(Role.PRIVACY_OFFICER));
    }

    @GetMapping("/new")
    ModelAndView empty() {
        return page(new Typed(), null);
    }

    @PostMapping("/new")
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var typed = Typed.in(form);
        return new Saving(typed, locale)
                .orAgain(
                        "",
                        () -> {
                            var added = contractors.add(read(typed), Keeper.from(person));
                            next.addFlashAttribute("done", "register.done.added");
                            return new ModelAndView("redirect:/register/contractors/" + added.id());
                        },
                        () -> page(typed, null));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
        var before = desk.contractor(id);
        return page(shown(before.entry()), before);
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var typed = Typed.in(form);
        return new Saving(typed, locale)
                .orAgain(
                        "",
                        () -> {
                            contractors.change(
                                    id, read(typed), typed.text("note"), Keeper.from(person), n -> n == version);
                            next.addFlashAttribute("done", "register.done.changed");
                            return new ModelAndView("redirect:/register/contractors/" + id);
                        },
                        () -> page(typed, desk.contractor(id)).addObject("version", version));
    }

    private static ModelAndView page(Typed form, @org.jspecify.annotations.Nullable Version<Contractor> before) {
        return new ModelAndView("register/contractor-form")
                .addObject("form", form)
                .addObject("before", before)
                .addObject("version", before == null ? null : before.number());
    }

    private static Typed shown(Contractor entry) {
        return new Typed()
                .with("name", entry.name())
                .with("corporateNumber", entry.corporateNumber())
                .with("address", entry.address())
                .with("contact", entry.contact())
                .with("remarks", entry.remarks());
    }

    private static Contractor read(Typed typed) {
        return new Contractor(
                typed.must("name"),
                typed.text("corporateNumber"),
                typed.text("address"),
                typed.text("contact"),
                typed.text("remarks"));
    }
}
