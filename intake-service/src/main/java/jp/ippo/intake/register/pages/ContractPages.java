package jp.ippo.intake.register.pages;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.attachments.AttachedFiles;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.telling.DueDates;
import jp.ippo.intake.register.telling.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /register/contracts}: one contract with all that hangs on it, and the form for its head. */
@IntakePage
@RequestMapping("/register/contracts")
class ContractPages {

    private final Desk desk;
    private final ReadRegister register;
    private final KeepContracts contracts;
    private final DueDates dates;
    private final Messages messages;
    private final AttachedFiles documents;

    ContractPages(
            Desk desk,
            ReadRegister register,
            KeepContracts contracts,
            DueDates dates,
            Messages messages,
            AttachedFiles documents) {
        this.desk = desk;
        this.register = register;
        this.contracts = contracts;
        this.dates = dates;
        this.messages = messages;
        this.documents = documents;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        var current = desk.contract(id, person);
        var entry = current.entry();
        var by = Keeper.from(person);
        return desk.part("contract", current, new Typed())
                .addObject("current", current)
                .addObject("mayEdit", by.mayWrite(entry))
                .addObject("tiers", Tier.of(entry))
                .addObject("gaps", register.gaps(id).size())
                .addObject("returns", register.returnDuty(id))
                .addObject("due", dates.ofContract(id))
                .addObject("told", messages.ofContract(id))
                .addObject("confirmations", register.confirmationsOf(id))
                .addObject("readings", by.seesOnly().isEmpty() ? documents.readingsOfContract(id) : List.of())
                .addObject("today", desk.today());
    }

    @GetMapping("/new")
    ModelAndView empty(
            @RequestParam(required = false) @Nullable UUID contractor, @AuthenticationPrincipal SignedIn person) {
        return page(new Typed().with("contractorId", contractor), person);
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
                            var contract = ContractHead.read(typed, null, body(typed, null), department(typed, person));
                            if (!typed.unreadable().isEmpty()) throw Refused.fields(typed.unreadable());
                            var added = contracts.add(contract, typed.text("note"), Keeper.from(person));
                            next.addFlashAttribute("done", "register.done.added");
                            return new ModelAndView("redirect:/register/contracts/" + added.id());
                        },
                        () -> page(typed, person));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        var before = desk.contractToChange(id, person);
        return page(ContractHead.shown(before.entry()), person)
                .addObject("contractId", id)
                .addObject("version", before.number());
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
                            contracts.change(
                                    id,
                                    before -> {
                                        var changed = ContractHead.read(
                                                typed, before, body(typed, before), department(typed, person));
                                        if (!typed.unreadable().isEmpty()) throw Refused.fields(typed.unreadable());
                                        return changed;
                                    },
                                    typed.text("note"),
                                    Keeper.from(person),
                                    number -> number == version);
                            next.addFlashAttribute("done", "register.done.changed");
                            return new ModelAndView("redirect:/register/contracts/" + id);
                        },
                        () -> page(typed, person).addObject("contractId", id).addObject("version", version));
    }

    private ModelAndView page(Typed form, SignedIn person) {
        var by = Keeper.from(person);
        return new ModelAndView("register/contract-form")
                .addObject("form", form)
                .addObject("contractors", register.contractors())
                .addObject("bodies", desk.bodies())
                .addObject(
                        "ownDepartment", by.keepsAll() ? null : by.department().orElse(""));
    }

    /** A body that this installation no longer offers stays what it was. */
    private ReportingBody body(Typed typed, @Nullable Contract before) {
        var code = typed.must("body");
        if (before != null && before.body().code().equals(code)) return before.body();
        return desk.body(code).orElseThrow(() -> Refused.field("body", "一覧から選んでください。 / Choose from the list."));
    }

    private static String department(Typed typed, SignedIn person) {
        var by = Keeper.from(person);
        return by.keepsAll() ? typed.must("department") : by.department().orElse("");
    }
}
