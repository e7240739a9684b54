package jp.ippo.notification.reminders;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import jp.ippo.delivery.Sparing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What should have gone out and has not: more than a moment of it means that nobody makes the rounds. */
@Component
class ReminderMetrics implements MeterBinder {

    private record Overdue(double reminders, double mails) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Sparing<Overdue> overdue = new Sparing<>("What is due", this::count);

    ReminderMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ippo.reminders.due", () -> figure(Overdue::reminders))
                .description("reminders whose moment has come and that stand in no mail yet")
                .register(registry);
        Gauge.builder("ippo.staff.mail.waiting", () -> figure(Overdue::mails))
                .description("mails to staff that the mail server has not taken yet")
                .register(registry);
    }

    private double figure(ToDoubleFunction<Overdue> which) {
        var known = overdue.figures();
        return known == null ? Double.NaN : which.applyAsDouble(known);
    }

    private Overdue count() {
        return jdbc.sql("""
                select (select count(*) from reminder where state = 'ARMED' and planned_at <= ?),
                       (select count(*) from staff_mail where sent_at is null)
                """)
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> new Overdue(row.getDouble(1), row.getDouble(2)))
                .single();
    }
}
