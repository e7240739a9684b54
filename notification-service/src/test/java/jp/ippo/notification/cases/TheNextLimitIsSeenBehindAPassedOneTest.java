package jp.ippo.notification.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.ippo.notification.RunningNotification;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One case that is over must not hide from the alert that the next one is about to be. */
class TheNextLimitIsSeenBehindAPassedOneTest extends RunningNotification {

    /** Later than anything the other tests leave behind. */
    private static final Instant NOW = Instant.parse("2099-06-10T03:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Transactional
    void the_slack_is_that_of_the_limit_still_to_come() {
        due("2099-06-08");
        due("2099-06-10");

        var told = new SimpleMeterRegistry();
        new DeadlineGauges(jdbc, Clock.fixed(NOW, ZoneOffset.UTC)).bindTo(told);

        assertThat(told.get("ippo.deadlines.slack").gauge().value()).isEqualTo(12 * 3600);
        assertThat(told.get("ippo.deadlines.passed").gauge().value()).isGreaterThanOrEqualTo(1);
    }

    private void due(String day) {
        jdbc.sql("insert into case_file (incident_id, opened_at, duty, next_due) values (?, now(), 'REQUIRED', ?)")
                .params(UUID.randomUUID(), LocalDate.parse(day))
                .update();
    }
}
