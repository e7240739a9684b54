package jp.ippo.notification.announcing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.ippo.delivery.Outbox;
import jp.ippo.delivery.OutgoingEvent;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.CaseProgressed.People;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.CaseWatcher;
import jp.ippo.notification.cases.HeardEvents;
import jp.ippo.notification.cases.PeopleOfCase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes a step into the case and announces it, in the transaction of the change itself. */
@Component
public class Progress implements Announcer {

    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;
    private final ObjectProvider<PeopleOfCase> people;
    private final HeardEvents heard;
    private final JsonMapper json;
    private final ObjectProvider<CaseWatcher> watchers;

    Progress(
            CaseFiles cases,
            JdbcClient jdbc,
            Outbox outbox,
            Clock clock,
            ObjectProvider<PeopleOfCase> people,
            ObjectProvider<CaseWatcher> watchers,
            HeardEvents heard,
            JsonMapper json) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
        this.people = people;
        this.heard = heard;
        this.json = json;
        this.watchers = watchers;
    }

    /** The same, with the people counted now. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(UUID incidentId, Step step, String by, @Nullable UUID causedBy) {
        cases.lock(incidentId);
        var counting = people.getIfAvailable();
        announce(incidentId, step, by, counting == null ? null : counting.count(incidentId), causedBy);
    }

    /**
     * @param by account of the member of staff, or {@code ippo}
     * @param people null while no list was uploaded
     * @param causedBy id of the event that led here, null when a person did it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(UUID incidentId, Step step, String by, @Nullable People people, @Nullable UUID causedBy) {
        cases.lock(incidentId);
        // PostgreSQL keeps microseconds: what is announced equals what is stored.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var now = next(incidentId);
        keep(incidentId, step, by, at, now.sequence());
        var data = new CaseProgressed(incidentId, now.sequence(), at, by, step, now.gate(), people, now.drill());
        var eventId = UUID.randomUUID();
        outbox.add(new OutgoingEvent(eventId, CaseProgressed.TYPE, incidentId, at, causedBy, data));
        heard.keep(eventId, data, json.writeValueAsString(data));
        watchers.forEach(watcher -> watcher.changed(incidentId));
    }

    private Now next(UUID incidentId) {
        return jdbc.sql("""
                update case_file set last_sequence = last_sequence + 1 where incident_id = ?
                returning last_sequence, publication_gate, drill
                """)
                .param(incidentId)
                .query((row, n) -> new Now(
                        row.getInt("last_sequence"),
                        Gate.valueOf(row.getString("publication_gate")),
                        row.getBoolean("drill")))
                .single();
    }

    private void keep(UUID incidentId, Step step, String by, Instant at, int sequence) {
        jdbc.sql("insert into case_step (incident_id, sequence, at, by_account, step) values (?, ?, ?, ?, ?)")
                .params(incidentId, sequence, Timestamp.from(at), by, step.name())
                .update();
    }

    /** The case as this step meets it, with the number of the step. */
    private record Now(int sequence, Gate gate, boolean drill) {}
}
