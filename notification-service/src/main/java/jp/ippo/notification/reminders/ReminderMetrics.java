package jp.ippo.notification.reminders;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What should have gone out and has not: more than a moment of it means that nobody makes the rounds. */
@Component
class ReminderMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ippo.reminders.due", this, ReminderMetrics::due)
                .description("reminders whose moment has come and that stand in no mail yet")
                .register(registry);
        Gauge.builder("ippo.staff.mail.waiting", this, ReminderMetrics::waiting)
                .description("mails to staff that the mail server has not taken yet")
                .register(registry);
    }

    private double due() {
        return jdbc.sql("select count(*) from reminder where state = 'ARMED' and planned_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .query(Double.class)
                .single();
    }

    private double waiting() {
        return jdbc.sql("select count(*) from staff_mail where sent_at is null")
                .query(Double.class)
                .single();
    }
}
