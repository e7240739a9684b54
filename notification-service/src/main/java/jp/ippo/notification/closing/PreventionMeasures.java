package jp.ippo.notification.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 再発防止策 of a case. */
@Component
public class PreventionMeasures {

    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    PreventionMeasures(CaseFiles cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param outcome null while it is to be done */
    public record Measure(
            int number,
            String what,
            String owner,
            LocalDate dueOn,
            String addedBy,
            Instant addedAt,
            @Nullable Outcome outcome) {}

    /** @param words the proof, or why it was dropped */
    public record Outcome(Kind kind, LocalDate onDay, String words, String recordedBy, Instant recordedAt) {

        public enum Kind {
            DONE,
            DROPPED
        }
    }

    /** @throws Refused 422 when something is missing */
    @Transactional
    public void add(
            UUID incidentId, @Nullable String what, @Nullable String owner, @Nullable LocalDate dueOn, String by) {
        cases.lock(incidentId);
        var needed = new Needed();
        needed.words("what", what, 2000);
        needed.words("owner", owner, 200);
        needed.given("dueOn", dueOn);
        needed.refuseIfMissing();
        jdbc.sql("""
                insert into prevention_measure (incident_id, number, what, owner, due_on, added_by, added_at)
                select :incident, count(*) + 1, :what, :owner, :due, :by, :at from prevention_measure
                where incident_id = :incident
                """)
                .param("incident", incidentId)
                .param("what", Needed.stripped(what))
                .param("owner", Needed.stripped(owner))
                .param("due", dueOn)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * @param words the proof of what was done, or why it was dropped
     * @throws Refused 404 for a measure that is not there, 409 when it has an outcome, 422 when something is missing
     */
    @Transactional
    public void end(
            UUID incidentId,
            int number,
            Outcome.@Nullable Kind kind,
            @Nullable LocalDate onDay,
            @Nullable String words,
            String by) {
        cases.lock(incidentId);
        var measure = of(incidentId).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この再発防止策はありません。 / There is no such measure."));
        if (measure.outcome() != null)
            throw Refused.conflict("この再発防止策の結果はすでに記録されています。 / The outcome of this measure is on record already.");
        var needed = new Needed();
        needed.given("kind", kind);
        needed.given("onDay", onDay);
        needed.words("words", words, 2000);
        needed.notAfter("onDay", onDay, JapaneseDay.of(clock.instant()));
        needed.refuseIfMissing();
        jdbc.sql("""
                insert into prevention_outcome (incident_id, number, outcome, on_day, words, recorded_by, recorded_at)
                values (:incident, :number, :outcome, :day, :words, :by, :at)
                """)
                .param("incident", incidentId)
                .param("number", number)
                .param("outcome", String.valueOf(kind))
                .param("day", onDay)
                .param("words", Needed.stripped(words))
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    public List<Measure> of(UUID incidentId) {
        return jdbc.sql("""
                select m.*, o.outcome, o.on_day, o.words, o.recorded_by, o.recorded_at
                from prevention_measure m left join prevention_outcome o using (incident_id, number)
                where m.incident_id = ? order by m.number
                """)
                .param(incidentId)
                .query(PreventionMeasures::measure)
                .list();
    }

    private static Measure measure(ResultSet row, int n) throws SQLException {
        var outcome = row.getString("outcome");
        return new Measure(
                row.getInt("number"),
                row.getString("what"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                outcome == null
                        ? null
                        : new Outcome(
                                Outcome.Kind.valueOf(outcome),
                                row.getObject("on_day", LocalDate.class),
                                row.getString("words"),
                                row.getString("recorded_by"),
                                row.getTimestamp("recorded_at").toInstant()));
    }
}
