package jp.ippo.notification.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 経過: what was heard and said about each case, never changed. The office asks two years later who knew what when. */
@Component
public class HeardEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeardEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Also a revision that came too late to count: it was heard. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID eventId, IncidentReported report, String asHeard) {
        keep(
                eventId,
                report.incidentId(),
                IncidentReported.TYPE,
                report.revision(),
                report.recordedAt(),
                report.recordedBy(),
                asHeard);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID eventId, IncidentAssessed judgement, String asHeard) {
        keep(
                eventId,
                judgement.incidentId(),
                IncidentAssessed.TYPE,
                judgement.number(),
                judgement.assessedAt(),
                judgement.assessedBy(),
                asHeard);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID eventId, CaseProgressed step, String asSaid) {
        keep(eventId, step.incidentId(), CaseProgressed.TYPE, step.sequence(), step.at(), step.by(), asSaid);
    }

    /** In the order they were heard. */
    public List<HeardEvent> of(UUID incidentId) {
        return jdbc.sql("select * from heard_event where incident_id = ? order by position")
                .param(incidentId)
                .query((row, n) -> new HeardEvent(
                        row.getObject("event_id", UUID.class),
                        row.getObject("incident_id", UUID.class),
                        row.getString("type"),
                        row.getInt("number"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getTimestamp("heard_at").toInstant(),
                        row.getString("by_account"),
                        row.getString("data")))
                .list();
    }

    private void keep(
            UUID eventId, UUID incidentId, String type, int number, Instant occurredAt, String by, String data) {
        jdbc.sql("""
                insert into heard_event (event_id, incident_id, type, number, occurred_at, heard_at, by_account, data)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        eventId,
                        incidentId,
                        type,
                        number,
                        Timestamp.from(occurredAt),
                        Timestamp.from(clock.instant()),
                        by,
                        data)
                .update();
    }
}
