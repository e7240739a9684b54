package jp.ippo.notification.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of starts at a set time. At most one per case is pending. */
@Component
class Schedules {

    private static final String ALL = """
            select position, incident_id, approval, due_at, scheduled_by, scheduled_at, outcome, reason, ended_by, ended_at
            from scheduled_start left join scheduled_start_end on scheduled_start = position
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Schedules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Outcome {
        STARTED,
        WITHDRAWN,
        NOT_STARTED
    }

    /** @param approval number of the one it was scheduled under */
    record Entry(
            long number,
            UUID incidentId,
            long approval,
            Instant dueAt,
            String scheduledBy,
            Instant scheduledAt,
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {}

    void add(UUID incidentId, Approval approval, Instant dueAt, String by) {
        jdbc.sql("""
                insert into scheduled_start (incident_id, approval, due_at, scheduled_by, scheduled_at) values (?, ?, ?, ?, ?)
                """)
                .params(incidentId, approval.number(), Timestamp.from(dueAt), by, Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Entry> pending(UUID incidentId) {
        return jdbc.sql(ALL + "where incident_id = ? and outcome is null")
                .param(incidentId)
                .query(Schedules::entry)
                .optional();
    }

    List<Entry> of(UUID incidentId) {
        return jdbc.sql(ALL + "where incident_id = ? order by position desc")
                .param(incidentId)
                .query(Schedules::entry)
                .list();
    }

    /** Cases with a start that is due. */
    List<UUID> due() {
        return jdbc.sql("select incident_id from (" + ALL
                        + ") all_starts where outcome is null and due_at <= ? order by due_at")
                .param(Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
    }

    /** Under the case's lock. @return whether one was pending */
    boolean withdraw(UUID incidentId, String reason, String by) {
        var pending = pending(incidentId);
        pending.ifPresent(entry -> end(entry, Outcome.WITHDRAWN, reason, by));
        return pending.isPresent();
    }

    void end(Entry entry, Outcome outcome, @Nullable String reason, String by) {
        jdbc.sql("""
                insert into scheduled_start_end (scheduled_start, outcome, reason, ended_by, ended_at)
                values (:start, :outcome, :reason, :by, :at)
                """)
                .param("start", entry.number())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var endedAt = row.getTimestamp("ended_at");
        return new Entry(
                row.getLong("position"),
                row.getObject("incident_id", UUID.class),
                row.getLong("approval"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("scheduled_by"),
                row.getTimestamp("scheduled_at").toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("reason"),
                row.getString("ended_by"),
                endedAt == null ? null : endedAt.toInstant());
    }
}
