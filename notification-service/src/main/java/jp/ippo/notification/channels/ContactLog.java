package jp.ippo.notification.channels;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 架電・訪問・発送・返戻の記録. Only ever added to. */
@Component
public class ContactLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public enum Kind {
        LETTER_POSTED,
        LETTER_RETURNED,
        CALL,
        VISIT,
        SUBSTITUTED
    }

    public enum Result {
        /** 本人（又は代理人）に伝えた */
        TOLD,
        /** 不在・応答なし */
        NOT_MET,
        /** 番号違い・宛先不明 */
        WRONG,
        /** 後日改めて */
        AGAIN
    }

    /**
     * @param result of a call or visit, null for the others
     * @param at when it happened
     * @param staff member of staff who did it
     * @param by account that writes it down
     */
    public record Entry(Kind kind, @Nullable Result result, Instant at, String staff, String by) {}

    /** One line of the log. */
    public record Line(
            String reference, Kind kind, @Nullable Result result, Instant at, String staff, String recordedBy) {}

    void add(UUID incidentId, Collection<UUID> people, Entry entry) {
        var result = entry.result();
        jdbc.sql("""
                insert into contact (incident_id, person_id, kind, result, at, staff, recorded_by, recorded_at)
                select :incident, person_id, :kind, :result, :at, :staff, :by, :now from unnest(:people) as person_id
                """)
                .param("incident", incidentId)
                .param("kind", entry.kind().name())
                .param("result", result == null ? null : result.name())
                .param("at", Timestamp.from(entry.at()))
                .param("staff", entry.staff())
                .param("by", entry.by())
                .param("now", Timestamp.from(clock.instant()))
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** Newest first. */
    public List<Line> of(UUID incidentId, UUID personId) {
        return jdbc.sql("""
                select contact.*, reference from contact join person using (person_id)
                where contact.incident_id = ? and contact.person_id = ? order by position desc
                """)
                .params(incidentId, personId)
                .query(ContactLog::line)
                .list();
    }

    /** Newest first; letters that were posted, often thousands at once, are left out. */
    public List<Line> newest(UUID incidentId, int limit) {
        return jdbc.sql("""
                select contact.*, reference from contact join person using (person_id)
                where contact.incident_id = ? and kind <> 'LETTER_POSTED' order by position desc limit ?
                """).params(incidentId, limit).query(ContactLog::line).list();
    }

    private static Line line(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        var result = row.getString("result");
        return new Line(
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                result == null ? null : Result.valueOf(result),
                row.getTimestamp("at").toInstant(),
                row.getString("staff"),
                row.getString("recorded_by"));
    }
}
