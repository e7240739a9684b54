package jp.ippo.notification.individuals.held;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.individuals.Caution;
import jp.ippo.notification.individuals.Withheld;
import jp.ippo.notification.individuals.held.HeldPerson.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 後からの留め置き: what the list did not say. One person is enough to hold; to release takes what it takes for any hold. */
@Component
public class LateHolds {

    private final CaseFiles cases;
    private final Held held;
    private final Withheld withheld;
    private final Announcer announcer;
    private final JdbcClient jdbc;
    private final Clock clock;

    LateHolds(CaseFiles cases, Held held, Withheld withheld, Announcer announcer, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.held = held;
        this.withheld = withheld;
        this.announcer = announcer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * From the return of this method nothing more leaves for this person.
     *
     * @param reason without a name or an address
     * @param by account
     * @return what had left before
     * @throws Refused 404 for nobody of this case, 409 for whoever is held already or is not told at all, 422 without a
     *     caution or a reason
     */
    @Transactional
    public Withheld.Mail hold(
            UUID incidentId, UUID personId, @Nullable Caution caution, @Nullable String reason, String by) {
        cases.lock(incidentId);
        if (caution == null) throw Refused.field("caution", "留め置く理由の種類を選んでください。 / Choose why.");
        var why = HoldDecisions.reason(reason);
        var before = held.find(incidentId, personId);
        if (before.isEmpty()) holdFirst(incidentId, personId, caution, why, by);
        else if (before.get().state() == State.RELEASED) holdAgain(incidentId, personId, why, by);
        else
            throw Refused.conflict(
                    "すでに留め置かれているか、通知しないと決定されています。 / This person is held already, or is not told at all.");
        var mail = withheld.withhold(incidentId, personId);
        announcer.announce(incidentId, Step.PERSON_HELD, by, null);
        return mail;
    }

    private void holdFirst(UUID incidentId, UUID personId, Caution caution, String reason, String by) {
        int found = jdbc.sql("""
                insert into hold (person_id, incident_id, list_id, cautions, held_at, held_by, reason, on_paper)
                select person_id, incident_id, list_id, array[:caution], :at, :by, :reason, channel <> 'E_MAIL'
                from person where incident_id = :incident and person_id = :person
                """)
                .param("caution", caution.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("reason", reason)
                .param("incident", incidentId)
                .param("person", personId)
                .update();
        if (found == 0) throw Refused.notFound("この案件にこの人はいません。 / There is no such person in this case.");
    }

    private void holdAgain(UUID incidentId, UUID personId, String reason, String by) {
        jdbc.sql("""
                insert into hold_decision (person_id, incident_id, decision, reason, decided_by, decided_at, needs_second)
                values (?, ?, 'HELD', ?, ?, ?, false)
                """)
                .params(personId, incidentId, reason, by, Timestamp.from(clock.instant()))
                .update();
    }
}
