package jp.ippo.notification.publication;

import java.time.Instant;
import java.util.ArrayList;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/**
 * 公表の決定, as somebody wants it.
 *
 * @param withheldFor code of the policy's own reason, for a withholding
 * @param reason in words; asked for where the decision is not what the policy proposed
 */
public record DecisionWish(
        @Nullable Mode mode,
        @Nullable String withheldFor,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 2000;

    /** @throws Refused 409 for a withholding without a policy, 422 naming each field that cannot be right */
    PublicationDecision record(int number, Proposal proposal, String by, Instant now) {
        var policy = proposal.policy();
        if (mode == Mode.WITHHELD && policy == null)
            throw Refused.conflict("この機関の公表の基準がないため、公表しないと決定することはできません。"
                    + " / Without a policy of this body in force nothing can be withheld.");
        var problems = new ArrayList<FieldProblem>();
        if (mode == null || mode == Mode.PERSON_DECIDES)
            problems.add(new FieldProblem("mode", "公表のしかたを選んでください。 / Choose how it is published."));
        if (mode == Mode.WITHHELD
                && (policy == null || policy.rules().reason(withheldFor).isEmpty()))
            problems.add(new FieldProblem("withheldFor", "基準にある理由を選んでください。 / Choose one of the policy's own reasons."));
        if (mode != null && mode != proposal.mode() && (reason == null || reason.isBlank()))
            problems.add(new FieldProblem(
                    "reason", "基準による提案と異なるため、理由を書いてください。 / It is not what the policy proposes: say why."));
        if (reason != null && reason.length() > LONGEST_REASON)
            problems.add(new FieldProblem("reason", "2000字以内で書いてください。 / At most 2000 characters."));
        if (mode == null || !problems.isEmpty()) throw Refused.fields(problems);
        return new PublicationDecision(
                number,
                mode,
                proposal.mode(),
                policy == null ? null : policy.bodyCode(),
                policy == null ? null : policy.number(),
                mode == Mode.WITHHELD ? withheldFor : null,
                reason == null || reason.isBlank() ? null : reason.strip(),
                by,
                now,
                null,
                null);
    }
}
