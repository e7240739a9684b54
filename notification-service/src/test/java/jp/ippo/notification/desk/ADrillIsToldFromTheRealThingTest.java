package jp.ippo.notification.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.drill.Drills;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 訓練: on every page, in every event, for ever. */
class ADrillIsToldFromTheRealThingTest extends RunningNotification {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drills drills;

    private final UUID drill = UUID.randomUUID();
    private final UUID real = UUID.randomUUID();

    @BeforeEach
    void oneOfEach() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(drill, 1).put("drill", true));
        others.judge(Samples.judgement(drill, 1).put("drill", true));
        var silent = Samples.report(real, 1);
        silent.remove("drill");
        others.report(silent);
        others.judge(Samples.judgement(real, 1));
        await().until(() -> others.stepsHeardOf(drill).size() == 2
                && others.stepsHeardOf(real).size() == 2);
    }

    @Test
    void every_page_of_a_drill_says_so_and_no_page_of_a_real_case_does() {
        var browser = browserOf("officer");

        for (var page : new String[] {"", "/reports/preliminary", "/reports/preliminary?version=99"}) {
            assertThat(browser.open("/cases/" + drill + page).body())
                    .as(page)
                    .contains("class=\"drill-banner\"", "<title>【訓練】", "<body class=\"drill\">")
                    .doesNotContain("??");
            assertThat(browser.open("/cases/" + real + page).body()).as(page).doesNotContain("drill-banner", "【訓練");
        }
        var refused = browser.submit("/cases/" + drill, "/cases/" + drill + "/first-contact", Map.of("at", ""));
        assertThat(refused.body()).contains("class=\"drill-banner\"");
        assertThat(browser.open("/?lang=ja").body()).contains("【訓練】</strong><a href=\"/cases/" + drill);
    }

    @Test
    void every_event_of_a_drill_says_so() {
        assertThat(others.heardOf(drill)).allMatch(event -> event.get("drill").asBoolean());
        assertThat(others.heardOf(real)).noneMatch(event -> event.get("drill").asBoolean());
        assertThat(as("auditor").get("/api/cases/" + drill).json().at("/drill").asBoolean())
                .isTrue();
    }

    @Test
    void what_is_written_in_a_drill_is_marked_once() {
        assertThat(drills.marked(drill, "速報")).isEqualTo("【訓練】速報");
        assertThat(drills.marked(drill, "【訓練】速報")).isEqualTo("【訓練】速報");
        assertThat(drills.marked(real, "速報")).isEqualTo("速報");
        assertThatThrownBy(() -> drills.mayLeave(UUID.randomUUID(), "a@example.jp"))
                .hasMessageContaining("案件");
    }

    @Test
    void an_event_that_says_the_opposite_goes_to_a_person() {
        var odd = others.judge(Samples.judgement(drill, 2).put("drill", false).put("duty", "NOT_REQUIRED"));

        await().until(() -> others.everythingOn(IncidentAssessed.TYPE + ".dlt").stream()
                .anyMatch(message ->
                        new String(message.headers().lastHeader("ce_id").value()).equals(odd.toString())));
        assertThat(others.stepsHeardOf(drill)).doesNotContain("DECISION_CHANGED");
        assertThatThrownBy(() -> jdbc.sql("update case_file set drill = false where incident_id = ?")
                        .param(drill)
                        .update())
                .hasMessageContaining("never changes between drill and real");
    }
}
