package jp.ippo.intake.contractorevent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.contractorevent.ContractorEvent;
import jp.ippo.intake.contractorevent.ReadEvents;
import jp.ippo.intake.contractorevent.SharedFacts;
import jp.ippo.intake.forms.IntakePage;
import jp.ippo.intake.forms.Wording;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /contractor-events}: the events, and each with its bodies. */
@IntakePage
class EventPages {

    private final ReadEvents reading;
    private final ReadRegister register;
    private final Wording wording;

    EventPages(ReadEvents reading, ReadRegister register, Wording wording) {
        this.reading = reading;
        this.register = register;
        this.wording = wording;
    }

    @GetMapping("/contractor-events")
    ModelAndView list(@AuthenticationPrincipal SignedIn person) {
        return new ModelAndView("contractors/events")
                .addObject("events", reading.newest())
                .addObject("contractors", register.contractors())
                .addObject("mayKeep", person.is(Role.PRIVACY_OFFICER));
    }

    @GetMapping("/contractor-events/{id}")
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, Locale locale) {
        var event = reading.one(id);
        return new ModelAndView("contractors/event")
                .addObject("event", event)
                .addObject("drill", event.drill())
                .addObject("shared", said(event.shared(), locale))
                .addObject("bodies", bodies(event))
                .addObject("contracts", register.contractsOf(event.contractorId()))
                .addObject("revisions", reading.revisions(id))
                .addObject("reach", reading.reach(id))
                .addObject("mayKeep", person.is(Role.PRIVACY_OFFICER));
    }

    private List<Wording.Said> said(SharedFacts shared, Locale locale) {
        var nobody = new Report(
                new ReportingBody("", "", ReportingBody.Kind.UNKNOWN), "", shared.facts(), shared.narrative(), false);
        return wording.report(nobody, locale).values().stream()
                .flatMap(List::stream)
                .filter(one -> SharedFacts.FIELDS.contains(one.name()))
                .toList();
    }

    private List<Body> bodies(ContractorEvent event) {
        var bodies = new ArrayList<Body>();
        for (var share : event.bodies()) {
            var differences = reading.differences(share.incidentId());
            bodies.add(new Body(
                    share,
                    reading.report(share.incidentId()),
                    register.contract(share.contractId()).orElseThrow(),
                    differences.stream()
                            .filter(ContractorEvent.Difference::isOpen)
                            .count()));
        }
        return bodies;
    }

    /** @param open differences nobody has confirmed */
    public record Body(ContractorEvent.Share share, Report report, Version<Contract> contract, long open) {}
}
