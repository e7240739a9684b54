package jp.ippo.intake.register.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.Subcontract;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms for the parts of a contract: its clauses, the data entrusted, the sub-contracts. */
@IntakePage
@RequestMapping("/register/contracts/{id}")
class PartPages {

    private final Desk desk;
    private final KeepContracts contracts;

    PartPages(Desk desk, KeepContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    @GetMapping("/clauses")
    ModelAndView clauses(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        var contract = desk.contractToChange(id, person);
        return clausesPage(id, PartForms.clauses(contract.entry()), person);
    }

    @PostMapping("/clauses")
    ModelAndView changeClauses(
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
                        () -> save(
                                id,
                                version,
                                typed,
                                person,
                                next,
                                contract -> contract.withClauses(PartForms.clauses(typed))),
                        () -> clausesPage(id, typed, person).addObject("version", version));
    }

    private ModelAndView clausesPage(UUID id, Typed form, SignedIn person) {
        return desk.part("clauses-form", desk.contractToChange(id, person), form)
                .addObject("clauses", Clause.values());
    }

    @GetMapping("/data/{part}")
    ModelAndView data(@PathVariable UUID id, @PathVariable String part, @AuthenticationPrincipal SignedIn person) {
        var contract = desk.contractToChange(id, person);
        var form = part.equals("new")
                ? new Typed()
                : PartForms.data(contract.entry().data().get(dataAt(contract.entry(), part)));
        return desk.part("data-form", contract, form).addObject("part", part);
    }

    @PostMapping("/data/{part}")
    ModelAndView changeData(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var typed = Typed.in(form);
        var before = desk.contractToChange(id, person);
        int at = part.equals("new") ? before.entry().data().size() : dataAt(before.entry(), part);
        return new Saving(typed, locale)
                .orAgain(
                        "data[" + at + "].",
                        () -> save(id, version, typed, person, next, contract -> {
                            var all = new ArrayList<EntrustedData>(contract.data());
                            put(all, at, typed.chose("remove", "true"), PartForms.data(typed, idOf(part)));
                            return contract.withData(all);
                        }),
                        () -> desk.part("data-form", before, typed)
                                .addObject("part", part)
                                .addObject("version", version));
    }

    @GetMapping("/subcontracts/{part}")
    ModelAndView subcontract(
            @PathVariable UUID id, @PathVariable String part, @AuthenticationPrincipal SignedIn person) {
        var contract = desk.contractToChange(id, person);
        var form = part.equals("new")
                ? new Typed()
                : PartForms.subcontract(contract.entry().subcontracts().get(subcontractAt(contract.entry(), part)));
        return desk.part("subcontract-form", contract, form)
                .addObject("part", part)
                .addObject("tiers", Tier.of(contract.entry()));
    }

    @PostMapping("/subcontracts/{part}")
    ModelAndView changeSubcontract(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var typed = Typed.in(form);
        var before = desk.contractToChange(id, person);
        int at = part.equals("new") ? before.entry().subcontracts().size() : subcontractAt(before.entry(), part);
        return new Saving(typed, locale)
                .orAgain(
                        "subcontracts[" + at + "].",
                        () -> save(id, version, typed, person, next, contract -> {
                            var all = new ArrayList<Subcontract>(contract.subcontracts());
                            put(all, at, typed.chose("remove", "true"), PartForms.subcontract(typed, idOf(part)));
                            return contract.withSubcontracts(all);
                        }),
                        () -> desk.part("subcontract-form", before, typed)
                                .addObject("part", part)
                                .addObject("tiers", Tier.of(before.entry()))
                                .addObject("version", version));
    }

    private ModelAndView save(
            UUID id,
            int version,
            Typed typed,
            SignedIn person,
            RedirectAttributes next,
            UnaryOperator<Contract> change) {
        contracts.change(
                id,
                before -> {
                    var changed = change.apply(before);
                    if (!typed.unreadable().isEmpty()) throw Refused.fields(typed.unreadable());
                    return changed;
                },
                typed.text("note"),
                Keeper.from(person),
                number -> number == version);
        next.addFlashAttribute("done", "register.done.changed");
        return new ModelAndView("redirect:/register/contracts/" + id);
    }

    private static <T> void put(List<T> all, int at, boolean remove, T one) {
        if (at == all.size()) all.add(one);
        else if (remove) all.remove(at);
        else all.set(at, one);
    }

    private static int dataAt(Contract contract, String part) {
        return at(contract.data().stream().map(EntrustedData::id).toList(), part);
    }

    private static int subcontractAt(Contract contract, String part) {
        return at(contract.subcontracts().stream().map(Subcontract::id).toList(), part);
    }

    private static int at(List<UUID> all, String part) {
        int at = all.stream().map(UUID::toString).toList().indexOf(part);
        if (at < 0) throw Refused.notFound("このページはありません。 / There is no such page.");
        return at;
    }

    /** Of a new part: the register gives it one. */
    private static @org.jspecify.annotations.Nullable UUID idOf(String part) {
        return part.equals("new") ? null : UUID.fromString(part);
    }
}
