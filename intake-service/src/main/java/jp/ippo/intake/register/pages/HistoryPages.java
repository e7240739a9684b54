package jp.ippo.intake.register.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.register.Confirmation;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 履歴: who changed what of an entry when, with what stood there before and after. */
@IntakePage
@RequestMapping("/register")
class HistoryPages {

    private final Desk desk;
    private final ReadRegister register;
    private final Differences differences;

    HistoryPages(Desk desk, ReadRegister register, Differences differences) {
        this.desk = desk;
        this.register = register;
        this.differences = differences;
    }

    @GetMapping("/contractors/{id}/history")
    ModelAndView contractor(@PathVariable UUID id, Locale locale) {
        var entry = desk.contractor(id).entry();
        return page(register.history(id, Contractor.class), entry.name(), "/register/contractors/" + id, locale);
    }

    @GetMapping("/contracts/{id}/history")
    ModelAndView contract(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, Locale locale) {
        var entry = desk.contract(id, person).entry();
        return page(register.history(id, Contract.class), entry.subject(), "/register/contracts/" + id, locale);
    }

    @GetMapping("/confirmations/{id}/history")
    ModelAndView confirmation(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, Locale locale) {
        var entry = desk.confirmation(id, person).entry();
        var contract = desk.contract(entry.contractId(), person).entry();
        return page(
                register.history(id, Confirmation.class), contract.subject(), "/register/confirmations/" + id, locale);
    }

    private <T> ModelAndView page(List<Version<T>> versions, String title, String back, Locale locale) {
        var steps = new ArrayList<Step>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            var changes = i == 0
                    ? List.<Differences.Change>of()
                    : differences.between(
                            versions.get(i - 1).entry(), versions.get(i).entry(), locale);
            steps.add(new Step(versions.get(i), changes));
        }
        return new ModelAndView("register/history")
                .addObject("entryTitle", title)
                .addObject("back", back)
                .addObject("steps", steps);
    }

    /** The newest first. */
    public record Step(Version<?> version, List<Differences.Change> changes) {}
}
