package jp.ippo.notification.closing;

import static jp.ippo.events.CaseProgressed.Step.CASE_CLOSED;
import static jp.ippo.events.CaseProgressed.Step.CASE_REOPENED;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.closing.ClosingAct.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 完了: proposed by one person with the checklist as it stands, closed by another while it still stands so. */
@Component
public class Closing {

    private final CaseFiles cases;
    private final Checklist checklist;
    private final ClosingActs acts;
    private final Announcer announcer;
    private final JsonMapper json;
    private final Clock clock;

    Closing(CaseFiles cases, Checklist checklist, ClosingActs acts, Announcer announcer, JsonMapper json, Clock clock) {
        this.cases = cases;
        this.checklist = checklist;
        this.acts = acts;
        this.announcer = announcer;
        this.json = json;
        this.clock = clock;
    }

    public List<ClosingAct> acts(UUID incidentId) {
        return acts.of(incidentId);
    }

    /** The proposal that waits for a second person. */
    public Optional<ClosingAct> proposal(UUID incidentId) {
        return acts.last(incidentId).filter(act -> act.kind() == Kind.PROPOSED);
    }

    /** @throws Refused 409 while a line is open, when it is proposed already, and when the case is closed */
    @Transactional
    public void propose(UUID incidentId, String by) {
        cases.lock(incidentId);
        mustBeOpen(incidentId);
        if (proposal(incidentId).isPresent()) throw Refused.conflict("すでに完了の承認待ちです。 / It is proposed already.");
        mustBeDone(checklist.of(incidentId));
        record(incidentId, Kind.PROPOSED, by, null);
    }

    /**
     * @throws Refused 403 for the person who proposed it, 409 when nothing is proposed, and when anything on the
     *     checklist is not as it was proposed
     */
    @Transactional
    public void close(UUID incidentId, String by) {
        cases.lock(incidentId);
        var proposal = bySecondPerson(incidentId, by);
        var now = checklist.of(incidentId);
        mustBeDone(now);
        if (!proposal.checklist().equals(json.writeValueAsString(now)))
            throw Refused.conflict(
                    "提案の後に点検表が変わりました。差し戻して、もう一度提案してください。 / The checklist changed since it was proposed; return it and propose it again.");
        var act = record(incidentId, Kind.CLOSED, by, null);
        cases.closed(incidentId, act.at());
        announcer.announce(incidentId, CASE_CLOSED, by, null);
    }

    /** @throws Refused 403 for the person who proposed it, 409 when nothing is proposed, 422 without a reason */
    @Transactional
    public void giveBack(UUID incidentId, @Nullable String reason, String by) {
        cases.lock(incidentId);
        bySecondPerson(incidentId, by);
        record(incidentId, Kind.RETURNED, by, reasoned(reason));
    }

    /** @throws Refused 409 when the case is open, 422 without a reason */
    @Transactional
    public void reopen(UUID incidentId, @Nullable String reason, String by) {
        cases.lock(incidentId);
        if (cases.get(incidentId).closedAt() == null)
            throw Refused.conflict("この案件は完了していません。 / This case is not closed.");
        reopen(incidentId, reasoned(reason), by, null);
    }

    /** After news of an incident: a closed case that no longer is what was closed is opened again by itself. */
    @Transactional
    public void lookAgain(UUID incidentId, UUID causedBy) {
        cases.lock(incidentId);
        if (cases.get(incidentId).closedAt() == null) return;
        var closed = acts.last(incidentId).orElseThrow();
        if (!String.valueOf(duty(incidentId)).equals(String.valueOf(closed.duty())))
            reopen(
                    incidentId,
                    "完了後に報告義務の判定が変わりました。 / The duty to report changed after the case was closed.",
                    Announcer.IPPO,
                    causedBy);
        else if (!Checklist.isDone(checklist.of(incidentId)))
            reopen(
                    incidentId,
                    "完了後の報告・判定により、済んでいない項目ができました。 / What was reported or judged after closing left something to do.",
                    Announcer.IPPO,
                    causedBy);
    }

    private void reopen(UUID incidentId, String reason, String by, @Nullable UUID causedBy) {
        record(incidentId, Kind.REOPENED, by, reason);
        cases.reopened(incidentId);
        announcer.announce(incidentId, CASE_REOPENED, by, causedBy);
    }

    private ClosingAct record(UUID incidentId, Kind kind, String by, @Nullable String reason) {
        var act = new ClosingAct(
                acts.of(incidentId).size() + 1,
                kind,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                reason,
                json.writeValueAsString(checklist.of(incidentId)),
                duty(incidentId));
        acts.add(incidentId, act);
        return act;
    }

    private @Nullable String duty(UUID incidentId) {
        return cases.get(incidentId).duty().map(IncidentAssessed.Duty::name).orElse(null);
    }

    private ClosingAct bySecondPerson(UUID incidentId, String by) {
        var proposal =
                proposal(incidentId).orElseThrow(() -> Refused.conflict("完了は提案されていません。 / Closing is not proposed."));
        if (proposal.by().equals(by))
            throw Refused.forbidden("提案した本人は承認できません。 / You proposed it; another person must decide.");
        return proposal;
    }

    private void mustBeOpen(UUID incidentId) {
        if (cases.get(incidentId).closedAt() != null) throw Refused.conflict("この案件は完了しています。 / This case is closed.");
    }

    private static void mustBeDone(List<Checklist.Checked> lines) {
        if (!Checklist.isDone(lines))
            throw Refused.conflict("済んでいない項目があるため、完了できません。 / Something on the checklist is still open.");
    }

    private static String reasoned(@Nullable String reason) {
        var needed = new Needed();
        needed.words("reason", reason, 2000);
        needed.refuseIfMissing();
        return Needed.stripped(reason);
    }
}
