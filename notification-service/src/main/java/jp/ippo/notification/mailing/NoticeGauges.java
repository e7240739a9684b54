package jp.ippo.notification.mailing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the notices stand of all cases that are not finished, and since when the mail server takes nothing. Counted from the
 * ledger at most every ten seconds, and so seldom that counting takes a hundredth of the time: a scrape costs the same
 * with half a million people as with ten.
 */
@Component
class NoticeGauges implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(NoticeGauges.class);
    private static final List<String> STATES =
            List.of("QUEUED", "SENDING", "SENT", "REFUSED", "IN_DOUBT", "NEEDS_PAPER");
    private static final String PAUSED = "PAUSED ";
    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final int REST = 100;

    private final JdbcClient jdbc;
    private final Ways ways;
    private final Clock clock;
    private Map<String, Double> counted = Map.of();
    private long countAgainAt = System.nanoTime();

    NoticeGauges(JdbcClient jdbc, Ways ways, Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : STATES)
            Gauge.builder("ippo.notices", () -> standing(state))
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .description("people of unfinished cases by what became of their notice")
                    .register(registry);
        for (var lane : Lane.values())
            Gauge.builder("ippo.mail.lane.paused", () -> standing(PAUSED + lane))
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .description("1 while nothing leaves on this lane until a person resumes it")
                    .register(registry);
        Gauge.builder("ippo.mail.blocked", this::blocked)
                .baseUnit("seconds")
                .description("how long the mail server has taken nothing from this instance; 0 while it does")
                .register(registry);
    }

    private double blocked() {
        return Stream.of(Lane.values())
                .flatMap(lane -> ways.on(lane).blockedSince().stream())
                .mapToDouble(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(0.0);
    }

    /** Not a number while the database is away: unknown is not none. */
    private synchronized double standing(String state) {
        long begun = System.nanoTime();
        if (begun - countAgainAt >= 0) {
            counted = count();
            long now = System.nanoTime();
            countAgainAt = now + Math.max(LEAST.toNanos(), REST * (now - begun));
        }
        return counted.getOrDefault(state, Double.NaN);
    }

    private Map<String, Double> count() {
        var counts = new HashMap<String, Double>();
        try {
            STATES.forEach(state -> counts.put(state, 0.0));
            jdbc.sql("""
                    select state, count(*) from delivery
                    where incident_id in (select incident_id from sending where state <> 'FINISHED') group by state
                    """).query(row -> {
                counts.put(row.getString(1), row.getDouble(2));
            });
            jdbc.sql("select lane, case when paused_at is null then 0 else 1 end from mail_lane")
                    .query(row -> {
                        counts.put(PAUSED + row.getString(1), row.getDouble(2));
                    });
            return counts;
        } catch (DataAccessException away) {
            log.warn("Notices cannot be counted for the metrics: {}", away.toString());
            return Map.of();
        }
    }
}
