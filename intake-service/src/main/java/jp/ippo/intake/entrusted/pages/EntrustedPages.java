package jp.ippo.intake.entrusted.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.contractorevent.ContractorEvent.Difference;
import jp.ippo.intake.contractorevent.ReadEvents;
import jp.ippo.intake.contractorevent.SettleDifferences;
import jp.ippo.intake.contractorevent.SharedFacts;
import jp.ippo.intake.entrusted.BehindIncident;
import jp.ippo.intake.entrusted.Entrusted;
import jp.ippo.intake.entrusted.InformationRequest;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.forms.IntakeProperties;
import jp.ippo.intake.forms.Wording;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Keeper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /incidents/{id}/contractor}: clauses, consent, return, and what differs; {@code /request}: the letter to it. */
@IntakePage
class EntrustedPages {

    private final Entrusted entrusted;
    private final SettleDifferences settling;
    private final ReadIncidents incidents;
    private final ReadEvents events;
    private final Wording wording;
    private final IntakeProperties settings;
    private final EntrustedProperties desk;

    EntrustedPages(
            Entrusted entrusted,
            SettleDifferences settling,
            ReadIncidents incidents,
            ReadEvents events,
            Wording wording,
            IntakeProperties settings,
            EntrustedProperties desk) {
        this.entrusted = entrusted;
        this.settling = settling;
        this.incidents = incidents;
        this.events = events;
        this.wording = wording;
        this.settings = settings;
        this.desk = desk;
    }

    @GetMapping("/incidents/{id}/contractor")
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, Locale locale) {
        var by = Reporter.from(person);
        var behind = entrusted.behind(id, by, Keeper.from(person));
        var report = incidents.one(id, by).current().report();
        return new ModelAndView("contractors/behind")
                .addObject("incidentId", id)
                .addObject("drill", report.drill())
                .addObject("involved", report.facts().involved())
                .addObject("notice", report.facts().contractorNoticeAt())
                .addObject("behind", behind)
                .addObject("differences", differences(behind, report, locale))
                .addObject("seesEvents", by.seesAll())
                .addObject("gate", desk.deskUrl().isEmpty() ? null : desk.deskUrl() + "/cases/" + id + "/publication");
    }

    @PostMapping("/incidents/{id}/contractor/differences")
    ModelAndView settle(
            @PathVariable UUID id,
            @RequestParam String field,
            @RequestParam String own,
            @RequestParam String shared,
            @RequestParam(defaultValue = "") String take,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        try {
            if (!List.of("true", "false").contains(take))
                throw Refused.field("reason", "どちらかを選んでください。 / Choose one of the two.");
            settling.settle(id, field, own, shared, take.equals("true"), reason, Reporter.from(person));
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) throw refused;
            var page = one(id, person, locale)
                    .addObject(
                            "problems",
                            Map.of(
                                    "reason-" + field,
                                    Wording.half(refused.problems().get(0).problem(), locale)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addFlashAttribute("done", "en.done.settled");
        return new ModelAndView("redirect:/incidents/" + id + "/contractor");
    }

    @GetMapping("/incidents/{id}/contractor/request")
    ModelAndView request(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID contract,
            @AuthenticationPrincipal SignedIn person) {
        var by = Reporter.from(person);
        var report = incidents.one(id, by).current().report();
        var behind = entrusted.behind(id, by, Keeper.from(person)).contracts().stream()
                .filter(one -> contract == null || one.contract().id().equals(contract))
                .findFirst();
        Contract entry = behind.map(one -> one.contract().entry()).orElse(null);
        var named = report.facts().involved().contractor();
        return new ModelAndView("contractors/request")
                .addObject("incidentId", id)
                .addObject("drill", report.drill())
                .addObject("body", report.body().name())
                .addObject(
                        "contractor",
                        behind.map(BehindIncident.Behind::contractor).orElse(named == null ? "" : named))
                .addObject("entry", entry)
                .addObject("overview", report.narrative().overview())
                .addObject("grounds", entry == null ? List.of() : InformationRequest.grounds(entry))
                .addObject("questions", InformationRequest.questions(report, entry))
                .addObject("office", settings.privacyOffice());
    }

    /** Both sides in the words of the form. */
    private List<Line> differences(BehindIncident behind, Report report, Locale locale) {
        if (behind.eventId() == null) return List.of();
        var own = wording.report(report, locale);
        var shared = wording.report(with(report, events.one(behind.eventId()).shared()), locale);
        return behind.differences().stream()
                .map(one -> new Line(one, said(own, one.field()), said(shared, one.field())))
                .toList();
    }

    private static Report with(Report report, SharedFacts shared) {
        return new Report(report.body(), report.department(), shared.facts(), shared.narrative(), report.drill());
    }

    private static String said(Map<String, List<Wording.Said>> report, String field) {
        return report.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.name().equals(field))
                .map(Wording.Said::text)
                .findFirst()
                .orElse("");
    }

    public record Line(Difference difference, String own, String shared) {}
}
