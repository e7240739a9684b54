package jp.ippo.notification.individuals.held;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.individuals.Caution;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.Released;
import jp.ippo.notification.individuals.Vault;
import jp.ippo.notification.individuals.held.HeldPerson.Decision;
import jp.ippo.notification.individuals.held.HeldPerson.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office decides about somebody held. Under 支援措置 a second person must confirm it; every decision and every
 * answer stays.
 */
@Component
public class HoldDecisions {

    private static final String NOT_HELD =
            "留め置きの対象ではないか、すでに決定されています。 / This person is not held, or it is decided already.";
    private static final int LONGEST_REASON = 1000;

    private final CaseFiles cases;
    private final Held held;
    private final Vault vault;
    private final Released released;
    private final Announcer announcer;
    private final JdbcClient jdbc;
    private final Clock clock;

    HoldDecisions(
            CaseFiles cases,
            Held held,
            Vault vault,
            Released released,
            Announcer announcer,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.held = held;
        this.vault = vault;
        this.released = released;
        this.announcer = announcer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param channel by which the person is told; null for not at all
     * @param by account
     * @throws Refused 409 when the person is not held or a decision waits for its answer, 422 without a reason or for
     *     e-mail to somebody without an address
     */
    @Transactional
    public void decide(UUID incidentId, UUID personId, @Nullable Channel channel, @Nullable String reason, String by) {
        cases.lock(incidentId);
        var why = reason(reason);
        var person = stillHeld(incidentId, personId);
        if (person.decisions().stream().anyMatch(Decision::waits))
            throw Refused.conflict("別の決定が確認を待っています。 / Another decision waits for the second person.");
        if (channel == Channel.E_MAIL && !hasEmail(incidentId, personId, by))
            throw Refused.field("channel", "メールアドレスがありません。 / There is no e-mail address.");
        boolean needsSecond = person.cautions().contains(Caution.SUPPORT_MEASURES) || person.wasHeldAgain();
        jdbc.sql("""
                insert into hold_decision
                    (person_id, incident_id, decision, channel, reason, decided_by, decided_at, needs_second)
                values (:person, :incident, :decision, :channel, :reason, :by, :at, :needsSecond)
                """)
                .param("person", personId)
                .param("incident", incidentId)
                .param("decision", (channel == null ? State.NO_NOTICE : State.RELEASED).name())
                .param("channel", channel == null ? null : channel.name())
                .param("reason", why)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("needsSecond", needsSecond)
                .update();
        if (!needsSecond) counts(incidentId, personId, channel != null, by);
    }

    /**
     * The second person's answer. A rejected decision leaves the person held.
     *
     * @throws Refused 403 for the one who decided, 409 when nothing waits
     */
    @Transactional
    public void answer(UUID incidentId, UUID personId, boolean confirmed, String by) {
        cases.lock(incidentId);
        var waiting = stillHeld(incidentId, personId).decisions().stream()
                .filter(Decision::waits)
                .findFirst()
                .orElseThrow(() -> Refused.conflict("確認を待つ決定がありません。 / No decision waits for a second person."));
        if (waiting.by().equals(by))
            throw Refused.forbidden("決定した本人は確認できません。別の人が確認してください。 / You decided this; another person must confirm it.");
        jdbc.sql("insert into hold_answer (decision, answer, answered_by, answered_at) values (?, ?, ?, ?)")
                .params(waiting.position(), confirmed ? "CONFIRMED" : "REJECTED", by, Timestamp.from(clock.instant()))
                .update();
        if (confirmed) counts(incidentId, personId, waiting.decision() == State.RELEASED, by);
    }

    private void counts(UUID incidentId, UUID personId, boolean isReleased, String by) {
        if (isReleased) released.released(incidentId, personId);
        announcer.announce(incidentId, Step.HOLD_DECIDED, by, null);
    }

    /** @throws Refused 422 */
    static String reason(@Nullable String given) {
        if (given == null || given.isBlank()) throw Refused.field("reason", "理由を書いてください。 / Give the reason.");
        if (given.length() > LONGEST_REASON) throw Refused.field("reason", "長すぎます。 / Too long.");
        return given.strip();
    }

    private HeldPerson stillHeld(UUID incidentId, UUID personId) {
        return held.find(incidentId, personId)
                .filter(person -> person.state() == State.HELD)
                .orElseThrow(() -> Refused.conflict(NOT_HELD));
    }

    private boolean hasEmail(UUID incidentId, UUID personId, String by) {
        var person = vault.look(incidentId, personId, by, "whether a held person has an e-mail address");
        return person != null && person.email() != null;
    }
}
