package jp.ippo.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as the relay sees it. */
class WaitingEvents {

    /** Arbitrary and fixed: the advisory lock that only one relay per database holds at a time. */
    private static final long RELAY_LOCK = 0x1990_0001L;

    private static final int KEEP_SENT_DAYS = 30;

    private final JdbcClient jdbc;

    WaitingEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the relay's lock for this transaction, or says that another instance has it. The commit does not wait for the disk:
     * a database that dies before it forgets what was sent, and it is sent again to readers who know each event by its id.
     */
    boolean areMineAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?), set_config('synchronous_commit', 'off', true)")
                .param(RELAY_LOCK)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    List<Waiting> oldest(int howMany) {
        return jdbc.sql("""
                select position, event_id, type, incident_id, caused_by, occurred_at, data, traceparent
                from outbox where sent_at is null order by position limit ?
                """)
                .param(howMany)
                .query((row, n) -> new Waiting(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getObject("incident_id", UUID.class),
                        row.getObject("caused_by", UUID.class),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getString("data"),
                        row.getString("traceparent")))
                .list();
    }

    void markSent(List<Long> positions) {
        jdbc.sql("update outbox set sent_at = now() where position = any(?)")
                .param(positions.toArray(Long[]::new))
                .update();
    }

    /** @param oldestAgeInSeconds how long the oldest one has been waiting; 0 when none is */
    record Standing(double howMany, double oldestAgeInSeconds) {}

    Standing standing() {
        return jdbc.sql("""
                select count(*), coalesce(extract(epoch from now() - min(stored_at)), 0) from outbox where sent_at is null
                """)
                .query((row, n) -> new Standing(row.getDouble(1), row.getDouble(2)))
                .single();
    }

    /** Forgets what left long ago. What happened is in the services' own histories. */
    int forgetSentLongAgo() {
        return jdbc.sql("delete from outbox where sent_at < now() - make_interval(days => :days)")
                .param("days", KEEP_SENT_DAYS)
                .update();
    }

    record Waiting(
            long position,
            UUID eventId,
            String type,
            UUID incidentId,
            @Nullable UUID causedBy,
            Instant occurredAt,
            String data,
            @Nullable String traceparent) {}
}
