package jp.ippo.notification.desk.publication;

import java.util.Arrays;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.publication.FirstContact;
import jp.ippo.notification.publication.FirstContacts;
import jp.ippo.notification.publication.Mode;
import jp.ippo.notification.publication.Publication;
import jp.ippo.notification.publication.PublicationAttempts;
import jp.ippo.notification.publication.PublicationDecisions;
import jp.ippo.notification.publication.PublicationPlans;
import jp.ippo.notification.publication.PublicationPolicies;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** The page of 一報 and 公表, as it stands and after a refused form. */
@Component
class PublicationView {

    private final CaseFiles cases;
    private final FirstContacts contacts;
    private final PublicationAttempts attempts;
    private final PublicationPlans plans;
    private final PublicationDecisions decisions;
    private final PublicationPolicies policies;

    PublicationView(
            CaseFiles cases,
            FirstContacts contacts,
            PublicationAttempts attempts,
            PublicationPlans plans,
            PublicationDecisions decisions,
            PublicationPolicies policies) {
        this.cases = cases;
        this.contacts = contacts;
        this.attempts = attempts;
        this.plans = plans;
        this.decisions = decisions;
        this.policies = policies;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ModelAndView page(UUID incidentId, HttpStatusCode status) {
        var page = new ModelAndView("publication");
        page.setStatus(status);
        var decided = decisions.of(incidentId);
        return page.addObject("file", cases.get(incidentId))
                .addObject("contacts", contacts.of(incidentId))
                .addObject("attempts", attempts.of(incidentId))
                .addObject("plan", plans.of(incidentId).orElse(null))
                .addObject("planHistory", plans.history(incidentId))
                .addObject("proposal", decisions.proposal(incidentId))
                .addObject(
                        "decisions",
                        decided.stream()
                                .map(one -> DecisionShown.of(one, policies))
                                .toList())
                .addObject("decided", decisions.holding(incidentId).orElse(null))
                .addObject("toApprove", decided.isEmpty() || last(decided).holds() ? null : last(decided))
                .addObject("contact", ContactForm.EMPTY)
                .addObject("planned", PlanForm.EMPTY)
                .addObject("decide", DecisionForm.EMPTY)
                .addObject("contactChannels", FirstContact.Channel.values())
                .addObject("publicationChannels", Publication.Channel.values())
                .addObject(
                        "modes",
                        Arrays.stream(Mode.values())
                                .filter(mode -> mode != Mode.PERSON_DECIDES)
                                .toList());
    }

    private static <T> T last(java.util.List<T> all) {
        return all.get(all.size() - 1);
    }
}
