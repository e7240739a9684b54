package jp.ippo.notification.commission;

import static jp.ippo.events.CaseProgressed.Step.REPORT_WITHDRAWN;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.commission.Withdrawal.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 取下げ of a filed report: proposed with a reason, approved by a second person, carried out by a person, stoppable until then. */
@Component
public class Withdrawals {

    private static final int LONGEST_REASON = 2000;

    private final CaseFiles cases;
    private final Filings filings;
    private final WithdrawalRegister register;
    private final Drafting drafting;
    private final Announcer announcer;
    private final Clock clock;

    Withdrawals(
            CaseFiles cases,
            Filings filings,
            WithdrawalRegister register,
            Drafting drafting,
            Announcer announcer,
            Clock clock) {
        this.cases = cases;
        this.filings = filings;
        this.register = register;
        this.drafting = drafting;
        this.announcer = announcer;
        this.clock = clock;
    }

    public List<Withdrawal> of(UUID incidentId) {
        return register.of(incidentId);
    }

    /** @throws Refused 409 when that filing does not stand or is being withdrawn already, 422 without a reason */
    @Transactional
    public Withdrawal propose(UUID incidentId, @Nullable Integer filing, @Nullable String reason, String by) {
        cases.lock(incidentId);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Refused.field("reason", "取下げの理由を2000字以内で書いてください。 / Say why, in at most 2000 characters.");
        if (filing == null || filings.standing(incidentId).standing().stream().noneMatch(one -> one.number() == filing))
            throw Refused.conflict("取り下げる提出の記録がありません。 / There is no such filing that stands.");
        var all = register.of(incidentId);
        if (all.stream().anyMatch(one -> one.filing() == filing && one.isUnderWay()))
            throw Refused.conflict("この提出の取下げは手続中です。 / This filing is being withdrawn already.");
        var proposal =
                new Withdrawal(all.size() + 1, filing, reason.strip(), by, now(), State.PROPOSED, null, null, null);
        register.propose(incidentId, proposal);
        return proposal;
    }

    /** @throws Refused 403 to who proposed it, 409 when it waits for no approval */
    @Transactional
    public Withdrawal approve(UUID incidentId, int number, String by) {
        cases.lock(incidentId);
        var proposal = in(incidentId, number, one -> one.state() == State.PROPOSED);
        if (proposal.proposedBy().equals(by))
            throw Refused.forbidden("提案した人は承認できません。 / Who proposed it cannot approve it.");
        register.answer(incidentId, number, State.APPROVED, by, now(), null);
        return get(incidentId, number);
    }

    /** @throws Refused 409 when it is over */
    @Transactional
    public Withdrawal stop(UUID incidentId, int number, String by) {
        cases.lock(incidentId);
        in(incidentId, number, Withdrawal::isUnderWay);
        register.answer(incidentId, number, State.STOPPED, by, now(), null);
        return get(incidentId, number);
    }

    /**
     * The PPC was told. From now on the report does not stand; what it was owed for is owed again as long as the duty stands.
     *
     * @throws Refused 409 when nobody approved it, 422 when it cannot have been then
     */
    @Transactional
    public Withdrawal withdrawn(UUID incidentId, int number, @Nullable Instant toldAt, String by) {
        cases.lock(incidentId);
        var approved = in(incidentId, number, one -> one.state() == State.APPROVED);
        var filing = filings.standing(incidentId).standing().stream()
                .filter(one -> one.number() == approved.filing())
                .findFirst()
                .orElseThrow(() -> Refused.conflict("提出の記録がその後訂正されています。取下げを提案し直してください。"
                        + " / The filing was corrected since. Propose its withdrawal anew."));
        if (toldAt == null
                || toldAt.isAfter(now())
                || toldAt.isBefore(filing.filedAt().truncatedTo(ChronoUnit.MINUTES)))
            throw Refused.field(
                    "toldAt",
                    "委員会に伝えた日時（提出より後、現在まで）を入力してください。 / Say when the Commission was told: after the filing, not in the future.");
        register.answer(incidentId, number, State.WITHDRAWN, by, now(), toldAt.truncatedTo(ChronoUnit.MICROS));
        var standing = filings.standing(incidentId);
        cases.filed(incidentId, standing.preliminaryFiledAt(), standing.finalFiledAt());
        announcer.announce(incidentId, REPORT_WITHDRAWN, by, null);
        drafting.afresh(incidentId, filing.kind(), by);
        drafting.redraft(incidentId, Announcer.IPPO, null);
        return get(incidentId, number);
    }

    private Withdrawal get(UUID incidentId, int number) {
        return in(incidentId, number, any -> true);
    }

    private Withdrawal in(UUID incidentId, int number, Predicate<Withdrawal> state) {
        var found = register.of(incidentId).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この取下げの提案はありません。 / There is no such proposal."));
        if (state.test(found)) return found;
        throw Refused.conflict("この取下げは今その段階にありません。 / This withdrawal is not at that stage.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
