package jp.ippo.assessment.register;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons answered and decided, as the explanation lists it. */
@Component
class RecordedAnswers {

    private final JdbcClient jdbc;

    RecordedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Explanation.Given> upTo(UUID incidentId, int number, Words words) {
        return jdbc.sql("""
                select number, question, answer, reason, given_by as who, given_at as at from given_answer
                where incident_id = :incident and number <= :number
                union all
                select number, 'DUTY', duty, reason, decided_by, decided_at from decision_override
                where incident_id = :incident and number <= :number
                union all
                select number, 'FINAL_DUE', final_due::text, reason, chosen_by, chosen_at from deadline_choice
                where incident_id = :incident and number <= :number
                order by number, question
                """)
                .param("incident", incidentId)
                .param("number", number)
                .query((row, n) -> new Explanation.Given(
                        row.getInt("number"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("reason"),
                        row.getString("who"),
                        words.moment(row.getTimestamp("at").toInstant())))
                .list();
    }
}
