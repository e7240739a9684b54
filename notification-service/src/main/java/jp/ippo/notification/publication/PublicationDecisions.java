package jp.ippo.notification.publication;

import static jp.ippo.events.CaseProgressed.Step.PUBLICATION_WITHHELD;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公表の決定 of each case: the policy proposes, a person decides, and a second person approves a withholding. */
@Component
public class PublicationDecisions {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final PublicationPolicies policies;
    private final Announcer announcer;
    private final Clock clock;

    PublicationDecisions(
            JdbcClient jdbc, CaseFiles cases, PublicationPolicies policies, Announcer announcer, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.policies = policies;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** By the policy in force today. */
    public Proposal proposal(UUID incidentId) {
        var file = cases.get(incidentId);
        var today = JapaneseDay.of(clock.instant());
        var policy = file.body().flatMap(body -> policies.inForce(body.code(), today));
        return Proposal.of(policy.orElse(null), file);
    }

    /** @throws Refused 409 or 422, see {@link DecisionWish} */
    @Transactional
    public PublicationDecision decide(UUID incidentId, DecisionWish wish, String by) {
        cases.lock(incidentId);
        var decision = wish.record(of(incidentId).size() + 1, proposal(incidentId), by, now());
        jdbc.sql("""
                insert into publication_decision (incident_id, number, mode, proposed, policy_body, policy_number,
                    withheld_for, reason, decided_by, decided_at)
                values (:incident, :number, :mode, :proposed, :body, :policy, :withheldFor, :reason, :by, :at)
                """)
                .param("incident", incidentId)
                .param("number", decision.number())
                .param("mode", decision.mode().name())
                .param("proposed", decision.proposed().name())
                .param("body", decision.policyBody())
                .param("policy", decision.policyNumber())
                .param("withheldFor", decision.withheldFor())
                .param("reason", decision.reason())
                .param("by", by)
                .param("at", Timestamp.from(decision.decidedAt()))
                .update();
        return decision;
    }

    /**
     * The second person's yes to a withholding; from here on it holds.
     *
     * @throws Refused 403 for who decided it, 409 when it is not the newest decision or needs no approval
     */
    @Transactional
    public void approve(UUID incidentId, int number, String by) {
        cases.lock(incidentId);
        var all = of(incidentId);
        var newest = all.isEmpty() ? null : all.get(all.size() - 1);
        if (newest == null || newest.number() != number || newest.holds())
            throw Refused.conflict("承認を待つ決定ではありません。 / This decision does not wait for approval.");
        if (newest.decidedBy().equals(by))
            throw Refused.forbidden("決定した本人は承認できません。 / You decided this; another person must approve it.");
        jdbc.sql("""
                insert into publication_decision_approval (incident_id, number, approved_by, approved_at)
                values (?, ?, ?, ?)
                """).params(incidentId, number, by, Timestamp.from(now())).update();
        announcer.announce(incidentId, PUBLICATION_WITHHELD, by, null);
    }

    /** Oldest first. */
    public List<PublicationDecision> of(UUID incidentId) {
        return jdbc.sql("""
                select d.*, a.approved_by, a.approved_at from publication_decision d
                left join publication_decision_approval a using (incident_id, number)
                where incident_id = ? order by number
                """)
                .param(incidentId)
                .query(PublicationDecisions::decision)
                .list();
    }

    /** The newest that holds. */
    public Optional<PublicationDecision> holding(UUID incidentId) {
        return of(incidentId).stream().filter(PublicationDecision::holds).reduce((earlier, later) -> later);
    }

    /**
     * @param cleared whether the case was cleared for publication; 公表 in place of notices is none
     * @param holding the newest that holds, null where none does
     */
    record Standing(boolean cleared, @Nullable PublicationDecision holding) {}

    /** What was decided and what became of it, by one question. */
    Standing standing(UUID incidentId) {
        var rows = jdbc.sql("""
                select exists (select from publication_attempt where incident_id = :incident and outcome = 'CLEARED'
                    and channel <> 'SUBSTITUTE_MEASURE') as cleared, d.*, a.approved_by, a.approved_at
                from (select :incident::uuid as incident_id) asked
                left join publication_decision d using (incident_id)
                left join publication_decision_approval a using (incident_id, number)
                order by d.number
                """)
                .param("incident", incidentId)
                .query((row, n) -> new Standing(
                        row.getBoolean("cleared"), row.getObject("number") == null ? null : decision(row, n)))
                .list();
        PublicationDecision holding = null;
        for (var row : rows) {
            var decision = row.holding();
            if (decision != null && decision.holds()) holding = decision;
        }
        return new Standing(rows.get(0).cleared(), holding);
    }

    private static PublicationDecision decision(ResultSet row, int n) throws SQLException {
        var approvedAt = row.getTimestamp("approved_at");
        return new PublicationDecision(
                row.getInt("number"),
                Mode.valueOf(row.getString("mode")),
                Mode.valueOf(row.getString("proposed")),
                row.getString("policy_body"),
                row.getObject("policy_number", Integer.class),
                row.getString("withheld_for"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("approved_by"),
                approvedAt == null ? null : approvedAt.toInstant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
