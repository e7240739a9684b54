package jp.ippo.intake.contractorreport.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.contractorreport.AsReport;
import jp.ippo.intake.contractorreport.ContractorReports;
import jp.ippo.intake.contractorreport.FromTheRegister;
import jp.ippo.intake.contractorreport.NoticeClock;
import jp.ippo.intake.contractorreport.ReceivedReport;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.filing.SavedForms;
import jp.ippo.intake.forms.Answers;
import jp.ippo.intake.forms.FirstDays;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.forms.Wording;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** {@code /contractor-reports}: what contractors reported, and how an incident is made of it. */
@IntakePage
class ReportPages {

    private final Seen seen;
    private final ContractorReports reports;
    private final ReadRegister register;
    private final SavedForms drafts;
    private final JsonMapper json;

    ReportPages(Seen seen, ContractorReports reports, ReadRegister register, SavedForms drafts, JsonMapper json) {
        this.seen = seen;
        this.reports = reports;
        this.register = register;
        this.drafts = drafts;
        this.json = json;
    }

    @GetMapping("/contractor-reports")
    ModelAndView list(@AuthenticationPrincipal SignedIn person) {
        var lines = seen.newest(person).stream()
                .map(one -> new Line(one, seen.contractor(one.contractorId())))
                .toList();
        return new ModelAndView("contractors/reports").addObject("lines", lines);
    }

    @GetMapping("/contractor-reports/{id}")
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        var report = seen.one(id, person);
        var contracts = seen.contracts(report, person);
        return new ModelAndView("contractors/received")
                .addObject("report", report)
                .addObject("contractor", seen.contractor(report.contractorId()))
                .addObject("days", FirstDays.from(report.noticeAt()))
                .addObject("contracts", contracts)
                .addObject("clocks", clocks(report, contracts))
                .addObject("maySpread", person.is(Role.PRIVACY_OFFICER));
    }

    /** 引継ぎ: a draft with what the contractor said and the register knows; nothing is reported until somebody files it. */
    @PostMapping("/contractor-reports/{id}/takeover")
    @Transactional
    public String takeOver(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID contract,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        var report = seen.one(id, person);
        if (report.setAside() != null) throw Refused.conflict("対応不要とした報告です。 / The report has been set aside.");
        var chosen = Optional.ofNullable(contract).map(wanted -> seen.contracts(report, person).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この契約はありません。 / There is no such contract.")));
        var draft = UUID.randomUUID();
        var by = Reporter.from(person);
        drafts.save(draft, by, Answers.in(report(report, chosen), json).asJson(json));
        reports.takenOver(id, draft, contract, by.account());
        next.addFlashAttribute("done", "cr.done.takenOver");
        return "redirect:/incidents/new?draft=" + draft;
    }

    @PostMapping("/contractor-reports/{id}/set-aside")
    ModelAndView setAside(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        try {
            reports.setAside(seen.one(id, person).id(), reason, person.getUsername());
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) throw refused;
            var page = one(id, person)
                    .addObject(
                            "problems",
                            Map.of(
                                    "reason",
                                    Wording.half(refused.problems().get(0).problem(), locale)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addFlashAttribute("done", "cr.done.setAside");
        return new ModelAndView("redirect:/contractor-reports/" + id);
    }

    private Report report(ReceivedReport report, Optional<Version<Contract>> contract) {
        var as = new AsReport(report);
        var subcontractor = report.said().subcontractor();
        var consent = contract.isPresent() && subcontractor != null
                ? register.consentTo(contract.get().id(), subcontractor)
                : Answer.UNKNOWN;
        var contractor = seen.contractor(report.contractorId());
        var facts = as.facts(contractor, consent);
        if (contract.isEmpty())
            return new Report(new ReportingBody("", "", ReportingBody.Kind.UNKNOWN), "", facts, as.narrative(), false);
        var entry = contract.get().entry();
        return new Report(
                entry.body(),
                entry.department(),
                FromTheRegister.fill(facts, contractor, consent, entry.data()),
                as.narrative(),
                false);
    }

    /** What each contract asked for against what happened, for each set of information with a date of its own. */
    private static List<ClockLine> clocks(ReceivedReport report, List<Version<Contract>> contracts) {
        var lines = new ArrayList<ClockLine>();
        for (var contract : contracts) {
            var hours = contract.entry().noticeWithinHours();
            lines.add(new ClockLine(
                    contract, null, new NoticeClock(hours, report.said().knewAt(), report.noticeAt())));
            for (var one : report.said().data())
                if (one.knewAt() != null)
                    lines.add(new ClockLine(
                            contract, one.name(), new NoticeClock(hours, one.knewAt(), report.noticeAt())));
        }
        return lines;
    }

    public record Line(ReceivedReport report, String contractor) {}

    /** @param data set of information; null for the event as a whole */
    public record ClockLine(
            Version<Contract> contract, @Nullable String data, NoticeClock clock) {}
}
