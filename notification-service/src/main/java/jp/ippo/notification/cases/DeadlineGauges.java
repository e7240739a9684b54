package jp.ippo.notification.cases;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.ToDoubleFunction;
import jp.ippo.delivery.Sparing;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much time the law leaves: over all open cases that are no drill, the limit that comes next. Those that are over are
 * counted apart, so that one of them hides no other.
 */
@Component
class DeadlineGauges implements MeterBinder {

    /** @param next null when nothing is due */
    private record Limits(@Nullable LocalDate next, double passed) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Sparing<Limits> limits = new Sparing<>("Limits of the law", this::read);

    DeadlineGauges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ippo.deadlines.slack", () -> figure(this::slack))
                .baseUnit("seconds")
                .description("until the end, in Japan, of the last day of the limit that comes next")
                .register(registry);
        Gauge.builder("ippo.deadlines.passed", () -> figure(Limits::passed))
                .description("open cases with a limit that is over")
                .register(registry);
    }

    private double slack(Limits known) {
        if (known.next() == null) return Double.POSITIVE_INFINITY;
        var end = known.next().plusDays(1).atStartOfDay(JapaneseDay.TOKYO).toInstant();
        return Duration.between(clock.instant(), end).toSeconds();
    }

    private double figure(ToDoubleFunction<Limits> which) {
        var known = limits.figures();
        return known == null ? Double.NaN : which.applyAsDouble(known);
    }

    private Limits read() {
        return jdbc.sql("""
                select min(next_due) filter (where next_due >= :today), count(*) filter (where next_due < :today)
                from case_file
                where duty is not null and not drill and closed_at is null and next_due < '9999-12-31'
                """)
                .param("today", JapaneseDay.of(clock.instant()))
                .query((row, n) -> new Limits(row.getObject(1, LocalDate.class), row.getDouble(2)))
                .single();
    }
}
