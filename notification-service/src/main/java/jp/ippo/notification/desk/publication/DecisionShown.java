package jp.ippo.notification.desk.publication;

import jp.ippo.notification.publication.PolicyRules;
import jp.ippo.notification.publication.PublicationDecision;
import jp.ippo.notification.publication.PublicationPolicies;
import org.jspecify.annotations.Nullable;

/**
 * A decision with the words of its policy.
 *
 * @param withheldFor the policy's reason in words; null unless it withholds
 */
public record DecisionShown(
        PublicationDecision decision, @Nullable String withheldFor) {

    static DecisionShown of(PublicationDecision decision, PublicationPolicies policies) {
        var body = decision.policyBody();
        var number = decision.policyNumber();
        if (decision.withheldFor() == null || body == null || number == null) return new DecisionShown(decision, null);
        return new DecisionShown(
                decision,
                policies.get(body, number)
                        .flatMap(policy -> policy.rules().reason(decision.withheldFor()))
                        .map(PolicyRules.Reason::text)
                        .orElse(null));
    }
}
