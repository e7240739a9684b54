package jp.ippo.intake.contractorreport.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.contractorreport.ReportLink;
import jp.ippo.intake.contractorreport.ReportLinks;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.forms.Wording;
import jp.ippo.intake.register.ReadRegister;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /contractor-links}: the office gives a contractor a link, once, and takes it back. */
@IntakePage
class LinkPages {

    private final ReportLinks links;
    private final ReadRegister register;
    private final Seen seen;
    private final Clock clock;

    LinkPages(ReportLinks links, ReadRegister register, Seen seen, Clock clock) {
        this.links = links;
        this.register = register;
        this.seen = seen;
        this.clock = clock;
    }

    @GetMapping("/contractor-links")
    ModelAndView list(@AuthenticationPrincipal SignedIn person) {
        var lines = links.newest().stream()
                .map(one ->
                        new Line(one, seen.contractor(one.contractorId()), subject(one), one.isOpenAt(clock.instant())))
                .toList();
        return new ModelAndView("contractors/links")
                .addObject("lines", lines)
                .addObject("choices", choices())
                .addObject("chosen", "")
                .addObject("lastDay", "")
                .addObject("mayIssue", person.is(Role.PRIVACY_OFFICER));
    }

    /** The answer shows the address; it is kept nowhere and cannot be shown a second time. */
    @PostMapping("/contractor-links")
    ModelAndView issue(
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String lastDay,
            @AuthenticationPrincipal SignedIn person,
            Locale locale) {
        try {
            var wanted = choices().stream()
                    .filter(one -> one.value().equals(choice))
                    .findFirst()
                    .orElseThrow(() -> Refused.field("choice", "一覧から選んでください。 / Choose from the list."));
            var issued = links.issue(wanted.contractor(), wanted.contract(), day(lastDay), person.getUsername());
            var page = list(person)
                    .addObject("issued", issued)
                    .addObject("issuedTo", seen.contractor(issued.link().contractorId()))
                    .addObject(
                            "address",
                            ServletUriComponentsBuilder.fromCurrentContextPath()
                                    .path(PublicDoor.ADDRESS + "/"
                                            + issued.token().value())
                                    .toUriString());
            page.setStatus(HttpStatus.CREATED);
            return page;
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) throw refused;
            var problem = refused.problems().get(0);
            var field = problem.field().equals("lastDay") ? "lastDay" : "choice";
            var page = list(person)
                    .addObject("problems", Map.of(field, Wording.half(problem.problem(), locale)))
                    .addObject("chosen", choice)
                    .addObject("lastDay", lastDay);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/contractor-links/{id}/revocation")
    ModelAndView revoke(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        try {
            links.revoke(id, reason, person.getUsername());
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) throw refused;
            var words = Wording.half(refused.problems().get(0).problem(), locale);
            var page = list(person).addObject("problems", Map.of("reason-" + id, words));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addFlashAttribute("done", "cr.done.revoked");
        return new ModelAndView("redirect:/contractor-links");
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException misfit) {
            throw Refused.field("lastDay", "日付を入力してください。 / Give a day.");
        }
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var contractor : register.contractors()) {
            choices.add(new Choice(contractor.id().toString(), contractor.id(), null, contractor.name(), null));
            for (var contract : register.contractsOf(contractor.id()))
                choices.add(new Choice(
                        contractor.id() + ":" + contract.id(),
                        contractor.id(),
                        contract.id(),
                        contractor.name(),
                        contract.entry().subject() + "（"
                                + contract.entry().body().name() + "）"));
        }
        return choices;
    }

    private String subject(ReportLink link) {
        var contract = link.contractId();
        if (contract == null) return "";
        return register.contract(contract)
                .map(found ->
                        found.entry().subject() + "（" + found.entry().body().name() + "）")
                .orElse("");
    }

    public record Line(ReportLink link, String contractor, String subject, boolean open) {}

    /** @param subject null for all contracts of the contractor */
    public record Choice(
            String value,
            UUID contractor,
            @org.jspecify.annotations.Nullable UUID contract,
            String name,
            @org.jspecify.annotations.Nullable String subject) {}
}
