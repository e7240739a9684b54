package jp.ippo.notification.mailing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the places of a lane's throttle, one after another over all instances. Places not used are lost, never saved up. */
@Component
class Throttle {

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int PARTS_OF_A_SECOND = 10;

    private record Seen(@Nullable Integer perSecond, long at) {}

    private final JdbcClient jdbc;
    private final Map<Lane, Seen> seen = new EnumMap<>(Lane.class);

    Throttle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many may be claimed at once: under a throttle few, so that nobody is held long before his turn. */
    int batch(Lane lane, int most) {
        var perSecond = perSecond(lane);
        return perSecond == null ? most : Math.max(1, Math.min(most, perSecond / PARTS_OF_A_SECOND));
    }

    /** Takes places for so many messages. */
    Pace reserve(Lane lane, int messages) {
        if (perSecond(lane) == null) return Pace.FREE;
        return jdbc.sql("""
                update mail_lane
                set free_at = greatest(free_at, now()) + make_interval(secs => :messages::float8 / per_second)
                where lane = :lane and per_second is not null
                returning per_second,
                    greatest(0, extract(epoch from free_at - now())::float8 - :messages::float8 / per_second) as wait
                """)
                .param("messages", messages)
                .param("lane", lane.name())
                .query((row, n) ->
                        Pace.of(Duration.ofNanos(Math.round(row.getDouble("wait") * 1e9)), row.getInt("per_second")))
                .optional()
                .orElse(Pace.FREE);
    }

    /** Asked often, read from the database now and then: a change counts within a moment. */
    private synchronized @Nullable Integer perSecond(Lane lane) {
        var known = seen.get(lane);
        if (known == null || System.nanoTime() - known.at() > LOOK_AGAIN) {
            var perSecond = jdbc.sql("select per_second from mail_lane where lane = ?")
                    .param(lane.name())
                    .query((row, n) -> new Seen(row.getObject("per_second", Integer.class), System.nanoTime()))
                    .single();
            seen.put(lane, perSecond);
            known = perSecond;
        }
        return known.perSecond();
    }
}
