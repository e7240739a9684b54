package jp.ippo.notification.publication;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.publication.Publication.Channel;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import jp.ippo.notification.publication.PublicationAttempt.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was asked of the gate. */
@Component
public class PublicationAttempts {

    private final JdbcClient jdbc;

    PublicationAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PublicationAttempt> of(UUID incidentId) {
        return jdbc.sql("select * from publication_attempt where incident_id = ? order by number")
                .param(incidentId)
                .query((row, n) -> new PublicationAttempt(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("note"),
                        row.getString("asked_by"),
                        Outcome.valueOf(row.getString("outcome")),
                        why(row.getString("why"))))
                .list();
    }

    /** Refusals older than the column have only one possible reason. */
    private static @Nullable Why why(@Nullable String name) {
        return name == null ? null : Why.valueOf(name);
    }

    /** The next number; free of races under the lock of the case. */
    int nextNumber(UUID incidentId) {
        return jdbc.sql("select count(*) + 1 from publication_attempt where incident_id = ?")
                .param(incidentId)
                .query(Integer.class)
                .single();
    }

    void add(UUID incidentId, PublicationAttempt attempt) {
        jdbc.sql("""
                insert into publication_attempt (incident_id, number, at, channel, note, asked_by, outcome, why)
                values (:incident, :number, :at, :channel, :note, :by, :outcome, :why)
                """)
                .param("incident", incidentId)
                .param("number", attempt.number())
                .param("at", Timestamp.from(attempt.at()))
                .param("channel", attempt.channel().name())
                .param("note", attempt.note())
                .param("by", attempt.askedBy())
                .param("outcome", attempt.outcome().name())
                .param("why", attempt.why() == null ? null : attempt.why().name())
                .update();
    }
}
