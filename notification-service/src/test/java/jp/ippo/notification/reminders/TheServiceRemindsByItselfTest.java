package jp.ippo.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody makes a round here: the service does, and finds the cases that were judged before it could remind. */
class TheServiceRemindsByItselfTest extends SharedInstance {

    @Test
    void a_case_of_before_is_armed_at_the_start_and_what_is_due_leaves_by_itself() {
        clock.set(at("2026-06-22T12:00"));
        office.hear(incident, 1, LocalDate.parse("2026-06-22"), judgement -> judgement.put("severity", "LOW"));
        office.database()
                .sql("delete from reminder where incident_id = ?")
                .param(incident)
                .update();
        office.database()
                .sql("insert into unwatched_case values (?)")
                .param(incident)
                .update();
        clock.set(at("2026-06-23T09:00"));

        try (var upgraded = Instance.start(database, clock, Map.of("ippo.reminders.look-every", "200ms"))) {
            assertThat(upgraded.context.isActive()).isTrue();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(mailsTo("office", incident)).hasSize(1));
        }

        assertThat(office.steps(incident)).contains("REMINDED");
    }
}
