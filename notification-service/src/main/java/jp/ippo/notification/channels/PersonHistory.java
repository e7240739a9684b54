package jp.ippo.notification.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 一人の経過: everything that was written down about one person's notice, over all ways, oldest first. Says nothing of who. */
@Component
public class PersonHistory {

    private final JdbcClient jdbc;

    PersonHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Kind {
        IN_LIST,
        HELD,
        HOLD_DECIDED,
        HOLD_ANSWERED,
        MAIL_LEFT,
        MAIL_SETTLED,
        DOUBT_RESOLVED,
        MAIL_RETURNED,
        CONTACT
    }

    /**
     * @param what of the kind: a state, decision, answer, result
     * @param detail a reason in words or a code, null where there is none
     * @param by account or member of staff, null for what no person did
     */
    public record Line(
            Instant at,
            Kind kind,
            @Nullable String what,
            @Nullable String detail,
            @Nullable String by) {}

    public List<Line> of(UUID incidentId, UUID personId) {
        return jdbc.sql("""
                select uploaded_at as at, 'IN_LIST' as kind, null as what, null as detail, uploaded_by as by
                from person join people_list using (list_id) where person.incident_id = :incident and person_id = :person
                union all
                select held_at, 'HELD', array_to_string(cautions, ' '), reason, held_by
                from hold where incident_id = :incident and person_id = :person
                union all
                select decided_at, 'HOLD_DECIDED', decision, reason, decided_by
                from hold_decision where incident_id = :incident and person_id = :person
                union all
                select answered_at, 'HOLD_ANSWERED', answer, null, answered_by
                from hold_answer join hold_decision on hold_decision.position = hold_answer.decision
                where incident_id = :incident and person_id = :person
                union all
                select handed_over_at, 'MAIL_LEFT', null, null, null
                from delivery where incident_id = :incident and person_id = :person and handed_over_at is not null
                union all
                select settled_at, 'MAIL_SETTLED', state, coalesce(reason, reply_code::text), null
                from delivery where incident_id = :incident and person_id = :person and settled_at is not null
                  and channel = 'E_MAIL'
                union all
                select resolved_at, 'DOUBT_RESOLVED', resolution, doubt_resolution.reason, resolved_by
                from doubt_resolution join delivery using (person_id)
                where incident_id = :incident and person_id = :person
                union all
                select heard_at, 'MAIL_RETURNED', kind, status, null
                from bounce join delivery using (person_id) where incident_id = :incident and person_id = :person
                union all
                select at, 'CONTACT', concat_ws('.', kind, result), null, staff
                from contact where incident_id = :incident and person_id = :person
                order by 1
                """)
                .param("incident", incidentId)
                .param("person", personId)
                .query(PersonHistory::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getTimestamp("at").toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("detail"),
                row.getString("by"));
    }
}
