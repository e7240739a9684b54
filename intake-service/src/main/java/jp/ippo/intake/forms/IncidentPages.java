package jp.ippo.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.events.Access;
import jp.ippo.events.IncidentReported;
import jp.ippo.intake.attachments.AttachedFiles;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.filing.RestrictAccess;
import jp.ippo.intake.incident.Revision;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /incidents/{id}}: what was reported and what happens next; {@code /revisions}: how it came to be. */
@Controller
class IncidentPages {

    private final ReadIncidents reading;
    private final IntakeProperties settings;
    private final Wording wording;
    private final AttachedFiles attached;
    private final RestrictAccess restricting;

    IncidentPages(
            ReadIncidents reading,
            IntakeProperties settings,
            Wording wording,
            AttachedFiles attached,
            RestrictAccess restricting) {
        this.reading = reading;
        this.settings = settings;
        this.wording = wording;
        this.attached = attached;
        this.restricting = restricting;
    }

    @GetMapping("/incidents/{id}")
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, Locale locale) {
        var by = Reporter.from(person);
        var incident = reading.one(id, by);
        var current = incident.current();
        return new ModelAndView("incident")
                .addObject("incident", incident)
                .addObject("attached", attached.ofIncident(id))
                .addObject("readings", by.seesAll() ? attached.readings(id) : List.of())
                .addObject("mayWithdraw", person.is(Role.PRIVACY_OFFICER))
                .addObject("access", incident.restriction().orElse((Access) null))
                .addObject(
                        "accessWarnings",
                        incident.restriction()
                                .filter(one -> person.is(Role.PRIVACY_OFFICER))
                                .map(restricting::warnings)
                                .orElse((RestrictAccess.Warnings) null))
                .addObject("accessDecisions", by.seesAll() ? reading.accessDecisions(id, by) : List.of())
                .addObject("drill", current.report().drill())
                .addObject("reported", current.reported())
                .addObject("report", wording.report(current.report(), locale))
                .addObject("days", FirstDays.from(current.reported().facts().knownAt()))
                .addObject("office", settings.privacyOffice());
    }

    @GetMapping("/incidents/{id}/revisions")
    ModelAndView revisions(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, Locale locale) {
        var revisions = reading.revisions(id, Reporter.from(person));
        return new ModelAndView("revisions")
                .addObject("incidentId", id)
                .addObject("drill", revisions.get(0).report().drill())
                .addObject("steps", steps(revisions, locale));
    }

    private List<Step> steps(List<Revision> revisions, Locale locale) {
        var steps = new ArrayList<Step>();
        for (int i = revisions.size() - 1; i >= 0; i--) {
            var changes = i == 0
                    ? List.<Wording.Change>of()
                    : wording.changes(revisions.get(i - 1), revisions.get(i), locale);
            steps.add(new Step(revisions.get(i).reported(), changes));
        }
        return steps;
    }

    /** The newest first. */
    public record Step(IncidentReported reported, List<Wording.Change> changes) {}
}
