package jp.ippo.assessment.judging;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.events.IncidentAssessed.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons answered and decided, kept beside the judgements they led to. */
@Component
class PersonsDecisions {

    private final JdbcClient jdbc;

    PersonsDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number of the judgement the answer leads to */
    void keep(UUID incidentId, int number, GivenAnswer answer, String by, Instant at) {
        jdbc.sql("""
                insert into given_answer (incident_id, number, question, answer, reason, given_by, given_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        number,
                        answer.question(),
                        answer.yes() ? "YES" : "NO",
                        answer.reason(),
                        by,
                        Timestamp.from(at))
                .update();
    }

    /** The newest answer to each question. */
    List<GivenAnswer> answers(UUID incidentId) {
        return jdbc.sql("""
                select distinct on (question) question, answer, reason from given_answer
                where incident_id = ? order by question, number desc
                """)
                .param(incidentId)
                .query((row, n) -> new GivenAnswer(row.getString(1), "YES".equals(row.getString(2)), row.getString(3)))
                .list();
    }

    void keep(UUID incidentId, int number, Duty duty, String reason, String by, Instant at, int revision) {
        jdbc.sql("""
                insert into decision_override (incident_id, number, duty, reason, decided_by, decided_at, revision)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(incidentId, number, duty.name(), reason, by, Timestamp.from(at), revision)
                .update();
    }

    /**
     * The decision that stands over the machine's for this revision. One that demands a report stands until a person
     * takes it back; one that waives it lapses with the next revision, since the person did not see those facts.
     */
    Optional<Override> standing(UUID incidentId, int revision) {
        return jdbc.sql("""
                select duty, reason, decided_by, revision from decision_override
                where incident_id = ? order by number desc limit 1
                """)
                .param(incidentId)
                .query((row, n) ->
                        new Override(Duty.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4)))
                .optional()
                .filter(override -> override.duty() == Duty.REQUIRED || override.revision() == revision);
    }

    /** @param number of the judgement the choice leads to */
    void keep(UUID incidentId, int number, LocalDate finalDue, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into deadline_choice (incident_id, number, final_due, reason, chosen_by, chosen_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(incidentId, number, finalDue, reason, by, Timestamp.from(at))
                .update();
    }

    /** The final date that an officer chose last. It counts as long as a judgement shows it. */
    Optional<LocalDate> chosenFinalDue(UUID incidentId) {
        return jdbc.sql("select final_due from deadline_choice where incident_id = ? order by number desc limit 1")
                .param(incidentId)
                .query(LocalDate.class)
                .optional();
    }

    record Override(Duty duty, String reason, String by, int revision) {}
}
