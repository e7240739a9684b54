package jp.ippo.notification.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lanes as all instances see them: throttle, pause and brake, and who changed what. */
@Component
public class MailLanes {

    private static final int MOST_PER_SECOND = 100_000;

    private final Brake brake;
    private final JdbcClient jdbc;

    MailLanes(Brake brake, JdbcClient jdbc) {
        this.brake = brake;
        this.jdbc = jdbc;
    }

    /**
     * @param perSecond throttle over all instances, null for none
     * @param pausedAt since when nothing leaves until a person says so, null while it may
     * @param braked whether the machine paused it because the server refused one after another
     * @param pausedBy account, or {@code ippo}; null while it is not paused
     * @param reason of the pause, null while it is not paused
     * @param refusedInARow over all instances, since the last message that was taken
     */
    public record Standing(
            Lane lane,
            @Nullable Integer perSecond,
            @Nullable Instant pausedAt,
            boolean braked,
            @Nullable String pausedBy,
            @Nullable String reason,
            int refusedInARow) {}

    public enum Kind {
        THROTTLED,
        PAUSED,
        /** by the machine */
        BRAKED,
        RESUMED,
        /** those refused before the brake wait again */
        PUT_BACK
    }

    /**
     * @param perSecond of THROTTLED; null when the throttle was taken away
     * @param people of BRAKED and PUT_BACK
     */
    public record Change(
            long number,
            Lane lane,
            Kind kind,
            @Nullable Integer perSecond,
            @Nullable Integer people,
            String reason,
            String changedBy,
            Instant changedAt) {}

    private static final String STANDING = """
            select mail_lane.lane, mail_lane.per_second, paused_at, refusals, last.change, last.changed_by, last.reason
            from mail_lane left join lateral (
                select change, changed_by, reason from mail_lane_change
                where mail_lane_change.lane = mail_lane.lane and change in ('PAUSED', 'BRAKED')
                order by position desc limit 1) last on paused_at is not null
            """;

    public List<Standing> all() {
        return jdbc.sql(STANDING + "order by mail_lane.lane")
                .query(MailLanes::standing)
                .list();
    }

    public Standing of(Lane lane) {
        return jdbc.sql(STANDING + "where mail_lane.lane = ?")
                .param(lane.name())
                .query(MailLanes::standing)
                .single();
    }

    /** Newest first. */
    public List<Change> changes(Lane lane, int limit) {
        return jdbc.sql("""
                select position, lane, change, per_second, people, reason, changed_by, changed_at from mail_lane_change
                where lane = ? order by position desc limit ?
                """).params(lane.name(), limit).query(MailLanes::change).list();
    }

    /**
     * Counts for what is claimed from about a quarter of a second later on.
     *
     * @param perSecond over all instances; null takes the throttle away
     * @throws Refused 422 when the number cannot be
     */
    @Transactional
    public void throttle(Lane lane, @Nullable Integer perSecond, String reason, String by) {
        if (perSecond != null && (perSecond < 1 || perSecond > MOST_PER_SECOND))
            throw Refused.field("perSecond", "1から100000までです。 / Between 1 and 100000.");
        jdbc.sql("update mail_lane set per_second = :rate, free_at = now() where lane = :lane")
                .param("rate", perSecond)
                .param("lane", lane.name())
                .update();
        write(lane, Kind.THROTTLED, perSecond, null, reason, by);
    }

    /**
     * From the return of this method nothing is handed over on this lane; what is being handed over right now is through
     * within two seconds or does not leave.
     *
     * @throws Refused 409 when it is paused already
     */
    @Transactional
    public void pause(Lane lane, String reason, String by) {
        int paused = jdbc.sql("update mail_lane set paused_at = now() where lane = ? and paused_at is null")
                .param(lane.name())
                .update();
        if (paused == 0) throw Refused.conflict("すでに止まっています。 / This lane is paused already.");
        write(lane, Kind.PAUSED, null, null, reason, by);
        brake.waitForHandOvers();
    }

    /** @throws Refused 409 when it is not paused */
    @Transactional
    public void resume(Lane lane, String reason, String by) {
        int resumed = jdbc.sql("""
                update mail_lane set paused_at = null, refusals = 0, refusals_since = null
                where lane = ? and paused_at is not null
                """).param(lane.name()).update();
        if (resumed == 0) throw Refused.conflict("止まっていません。 / This lane is not paused.");
        write(lane, Kind.RESUMED, null, null, reason, by);
    }

    private void write(
            Lane lane, Kind kind, @Nullable Integer perSecond, @Nullable Integer people, String reason, String by) {
        jdbc.sql("""
                insert into mail_lane_change (lane, change, per_second, people, reason, changed_by)
                values (:lane, :change, :rate, :people, :reason, :by)
                """)
                .param("lane", lane.name())
                .param("change", kind.name())
                .param("rate", perSecond)
                .param("people", people)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                Lane.valueOf(row.getString("lane")),
                row.getObject("per_second", Integer.class),
                instant(row.getTimestamp("paused_at")),
                "BRAKED".equals(row.getString("change")),
                row.getString("changed_by"),
                row.getString("reason"),
                row.getInt("refusals"));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("position"),
                Lane.valueOf(row.getString("lane")),
                Kind.valueOf(row.getString("change")),
                row.getObject("per_second", Integer.class),
                row.getObject("people", Integer.class),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
