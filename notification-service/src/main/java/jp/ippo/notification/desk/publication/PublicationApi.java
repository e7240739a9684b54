package jp.ippo.notification.desk.publication;

import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.publication.DecisionWish;
import jp.ippo.notification.publication.FirstContact;
import jp.ippo.notification.publication.FirstContacts;
import jp.ippo.notification.publication.PlanWish;
import jp.ippo.notification.publication.PlannedPublication;
import jp.ippo.notification.publication.Proposal;
import jp.ippo.notification.publication.Publication;
import jp.ippo.notification.publication.PublicationAttempt;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import jp.ippo.notification.publication.PublicationDecision;
import jp.ippo.notification.publication.PublicationDecisions;
import jp.ippo.notification.publication.PublicationGate;
import jp.ippo.notification.publication.PublicationPlan;
import jp.ippo.notification.publication.PublicationPlans;
import jp.ippo.notification.publication.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 一報, 公表の門, plan and decision, for programs. */
@RestController
@RequestMapping("/api/cases/{incidentId}")
class PublicationApi {

    private final CaseFiles cases;
    private final PublicationGate gate;
    private final FirstContacts contacts;
    private final PublicationPlans plans;
    private final PublicationDecisions decisions;

    PublicationApi(
            CaseFiles cases,
            PublicationGate gate,
            FirstContacts contacts,
            PublicationPlans plans,
            PublicationDecisions decisions) {
        this.cases = cases;
        this.gate = gate;
        this.contacts = contacts;
        this.plans = plans;
        this.decisions = decisions;
    }

    @PostMapping("/first-contact")
    @ResponseStatus(HttpStatus.CREATED)
    FirstContact firstContact(@PathVariable UUID incidentId, @RequestBody Told told, Authentication caller) {
        return contacts.record(incidentId, told, caller.getName());
    }

    @PostMapping("/publication")
    @ResponseStatus(HttpStatus.CREATED)
    PublicationAttempt publication(@PathVariable UUID incidentId, @RequestBody Wish wish, Authentication caller) {
        var attempt = gate.ask(incidentId, Publication.of(wish.channel(), wish.note()), caller.getName());
        if (attempt.outcome() == Outcome.REFUSED) throw Refused.conflict(WhyNot.inWords(attempt.why()));
        return attempt;
    }

    @GetMapping("/publication/plan")
    Planned plan(@PathVariable UUID incidentId) {
        cases.get(incidentId);
        return new Planned(plans.of(incidentId).orElse(null), plans.history(incidentId));
    }

    /** Makes the plan, or moves the one that stands. */
    @PostMapping("/publication/plan")
    @ResponseStatus(HttpStatus.CREATED)
    PublicationPlan plan(@PathVariable UUID incidentId, @RequestBody PlanWish wish, Authentication caller) {
        return plans.plan(incidentId, wish, caller.getName());
    }

    @PostMapping("/publication/plan/cancellation")
    @ResponseStatus(HttpStatus.CREATED)
    PublicationPlan cancel(@PathVariable UUID incidentId, @RequestBody Reason reason, Authentication caller) {
        return plans.cancel(incidentId, reason.reason(), caller.getName());
    }

    @GetMapping("/publication/decision")
    Decided decision(@PathVariable UUID incidentId) {
        return new Decided(decisions.proposal(incidentId), decisions.of(incidentId));
    }

    @PostMapping("/publication/decision")
    @ResponseStatus(HttpStatus.CREATED)
    PublicationDecision decide(@PathVariable UUID incidentId, @RequestBody DecisionWish wish, Authentication caller) {
        return decisions.decide(incidentId, wish, caller.getName());
    }

    @PostMapping("/publication/decision/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable UUID incidentId, @RequestBody Approval approval, Authentication caller) {
        if (approval.number() == null)
            throw Refused.field("number", "決定の番号を指定してください。 / Give the number of the decision.");
        decisions.approve(incidentId, approval.number(), caller.getName());
    }

    /** What somebody wants to publish. */
    record Wish(
            Publication.@Nullable Channel channel, @Nullable String note) {}

    /** @param plan null where none stands */
    record Planned(@Nullable PlannedPublication plan, List<PublicationPlan> history) {}

    record Reason(@Nullable String reason) {}

    record Decided(Proposal proposal, List<PublicationDecision> decisions) {}

    record Approval(@Nullable Integer number) {}
}
