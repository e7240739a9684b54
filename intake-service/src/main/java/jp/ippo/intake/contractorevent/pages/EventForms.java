package jp.ippo.intake.contractorevent.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.contractorevent.BodysOwn;
import jp.ippo.intake.contractorevent.FileForBody;
import jp.ippo.intake.contractorevent.KeepEvents;
import jp.ippo.intake.contractorevent.ReadEvents;
import jp.ippo.intake.contractorevent.SharedFacts;
import jp.ippo.intake.contractorreport.AsReport;
import jp.ippo.intake.contractorreport.ContractorReports;
import jp.ippo.intake.contractorreport.ReceivedReport;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.filing.web.TokyoTime;
import jp.ippo.intake.forms.AnsweredRequest;
import jp.ippo.intake.forms.Answers;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.forms.Wording;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The forms of a contractor event, with the questions of the report's own form. */
@IntakePage
class EventForms {

    private final KeepEvents keeping;
    private final FileForBody filing;
    private final ReadEvents reading;
    private final ContractorReports reports;
    private final ReadRegister register;
    private final Wording wording;
    private final JsonMapper json;

    EventForms(
            KeepEvents keeping,
            FileForBody filing,
            ReadEvents reading,
            ContractorReports reports,
            ReadRegister register,
            Wording wording,
            JsonMapper json) {
        this.keeping = keeping;
        this.filing = filing;
        this.reading = reading;
        this.reports = reports;
        this.register = register;
        this.wording = wording;
        this.json = json;
    }

    @GetMapping("/contractor-events/new")
    ModelAndView open(
            @RequestParam(required = false) @Nullable UUID report,
            @RequestParam(required = false) @Nullable UUID contractor) {
        if (report == null) return opening(UUID.randomUUID(), contractor, null, false, Answers.NONE);
        var received = reports.find(report).orElseThrow(ContractorReports::notThere);
        var as = new AsReport(received);
        var facts = as.facts(name(received.contractorId()), received.said().consent());
        return opening(
                UUID.randomUUID(),
                received.contractorId(),
                report,
                false,
                answers(new SharedFacts(facts, as.sharedNarrative())));
    }

    @PostMapping("/contractor-events/new")
    ModelAndView opened(
            @RequestParam UUID formKey,
            @RequestParam(required = false) @Nullable UUID contractorId,
            @RequestParam(required = false) @Nullable UUID report,
            @RequestParam(defaultValue = "false") boolean drill,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale) {
        var answers = Answers.typed(form);
        return orAgain(
                locale,
                () -> {
                    if (contractorId == null)
                        throw Refused.field("contractorId", "委託先を選んでください。 / Choose the contractor.");
                    var event = keeping.open(
                            contractorId, report, shared(answers, null), drill, formKey, Reporter.from(person));
                    return new ModelAndView("redirect:/contractor-events/" + event.id());
                },
                () -> opening(formKey, contractorId, report, drill, answers));
    }

    @GetMapping("/contractor-events/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
        var event = reading.one(id);
        return editing(id, event.revision(), answers(event.shared()), "");
    }

    @PostMapping("/contractor-events/{id}/edit")
    ModelAndView edited(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String amendmentReason,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var event = reading.one(id);
        var answers = Answers.typed(form);
        return orAgain(
                locale,
                () -> {
                    var after = keeping.correct(
                            id,
                            shared(answers, event.shared()),
                            amendmentReason,
                            Reporter.from(person),
                            number -> number == revision);
                    next.addFlashAttribute("done", after.revision() == revision ? "ce.done.same" : "ce.done.corrected");
                    return new ModelAndView("redirect:/contractor-events/" + id);
                },
                () -> editing(id, revision, answers, amendmentReason));
    }

    @GetMapping("/contractor-events/{id}/bodies/new")
    ModelAndView body(@PathVariable UUID id, @RequestParam UUID contract) {
        var event = reading.one(id);
        var notice = event.reportId() == null
                ? null
                : reports.find(event.reportId())
                        .map(ReceivedReport::noticeAt)
                        .map(moment -> moment.atZone(TokyoTime.TOKYO)
                                .toLocalDateTime()
                                .withNano(0)
                                .toString())
                        .orElse(null);
        var answers = notice == null
                ? Answers.NONE
                : new Answers(java.util.Map.of("facts.contractorNoticeAt", List.of(notice)));
        var entry = contract(id, contract);
        return filling(
                id,
                entry,
                UUID.randomUUID(),
                answers,
                "",
                entry.entry().data().stream().map(one -> one.id().toString()).toList());
    }

    @PostMapping("/contractor-events/{id}/bodies/new")
    ModelAndView filed(
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam UUID contract,
            @RequestParam(defaultValue = "") String contractorKnewAt,
            @RequestParam(required = false) @Nullable List<UUID> data,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            RedirectAttributes next) {
        var answers = Answers.typed(form);
        var entry = contract(id, contract);
        var chosen = data == null ? List.<UUID>of() : data;
        return orAgain(
                locale,
                () -> {
                    var own = own(answers, contractorKnewAt, key, entry, chosen);
                    var first = filing.file(id, own, Reporter.from(person));
                    next.addFlashAttribute("done", "done.filed");
                    return new ModelAndView("redirect:/incidents/" + first.incidentId());
                },
                () -> filling(
                        id,
                        entry,
                        key,
                        answers,
                        contractorKnewAt,
                        chosen.stream().map(UUID::toString).toList()));
    }

    private BodysOwn own(Answers answers, String knew, UUID key, Version<Contract> contract, List<UUID> data) {
        var answered = AnsweredRequest.of(answers, List.of(), null, json);
        var unreadable = new ArrayList<>(answered.unreadable());
        Instant contractorKnew = null;
        try {
            contractorKnew = knew.isBlank()
                    ? null
                    : LocalDateTime.parse(knew).atZone(TokyoTime.TOKYO).toInstant();
        } catch (DateTimeException misfit) {
            unreadable.add(new FieldProblem("contractorKnewAt", "日時として読み取れません。 / This is not a date and time."));
        }
        if (data.isEmpty() && !contract.entry().data().isEmpty())
            unreadable.add(new FieldProblem("data", "対象の情報を選んでください。 / Choose what is concerned."));
        if (!unreadable.isEmpty()) throw Refused.fields(unreadable);
        var draft = answered.request().complete();
        return new BodysOwn(key, contract.id(), data, contractorKnew, draft.facts(), draft.narrative());
    }

    /** @param before the shared facts that are corrected: an answer left as it was keeps them to the letter */
    private SharedFacts shared(Answers answers, @Nullable SharedFacts before) {
        var answered = AnsweredRequest.of(answers, List.of(), before == null ? null : report(before), json);
        if (!answered.unreadable().isEmpty()) throw Refused.fields(answered.unreadable());
        var draft = answered.request().complete();
        return new SharedFacts(draft.facts(), draft.narrative());
    }

    private Answers answers(SharedFacts shared) {
        return Answers.in(report(shared), json);
    }

    private static Report report(SharedFacts shared) {
        return new Report(
                new ReportingBody("", "", ReportingBody.Kind.UNKNOWN), "", shared.facts(), shared.narrative(), false);
    }

    private Version<Contract> contract(UUID event, UUID contract) {
        var contractor = reading.one(event).contractorId();
        return register.contract(contract)
                .filter(found -> found.entry().contractorId().equals(contractor))
                .orElseThrow(() -> Refused.notFound("この契約はありません。 / There is no such contract."));
    }

    private String name(UUID contractor) {
        return register.contractor(contractor)
                .map(found -> found.entry().name())
                .orElse("");
    }

    private ModelAndView opening(
            UUID formKey, @Nullable UUID contractor, @Nullable UUID report, boolean drill, Answers answers) {
        return new ModelAndView("contractors/event-new")
                .addObject("formKey", formKey)
                .addObject("contractor", contractor)
                .addObject("report", report)
                .addObject("drill", drill)
                .addObject("contractors", register.contractors())
                .addObject("answers", answers)
                .addObject("questions", EventQuestions.shared());
    }

    private ModelAndView editing(UUID id, int revision, Answers answers, String reason) {
        return new ModelAndView("contractors/event-edit")
                .addObject("eventId", id)
                .addObject("drill", reading.one(id).drill())
                .addObject("revision", revision)
                .addObject("answers", answers)
                .addObject("amendmentReason", reason)
                .addObject("questions", EventQuestions.shared());
    }

    private ModelAndView filling(
            UUID id, Version<Contract> contract, UUID key, Answers answers, String knew, List<String> chosen) {
        return new ModelAndView("contractors/event-body")
                .addObject("eventId", id)
                .addObject("drill", reading.one(id).drill())
                .addObject("contract", contract)
                .addObject("key", key)
                .addObject("answers", answers)
                .addObject("contractorKnewAt", knew)
                .addObject("chosen", chosen)
                .addObject("questions", EventQuestions.own());
    }

    private ModelAndView orAgain(Locale locale, Supplier<ModelAndView> act, Supplier<ModelAndView> again) {
        try {
            return act.get();
        } catch (Refused refused) {
            boolean overtaken = refused.status() == HttpStatus.PRECONDITION_FAILED;
            if (refused.problems().isEmpty() && !overtaken) throw refused;
            var page = again.get();
            page.setStatus(refused.status());
            if (overtaken) return page.addObject("overtaken", true);
            return page.addObject("problems", wording.problems(refused.problems(), locale));
        }
    }
}
