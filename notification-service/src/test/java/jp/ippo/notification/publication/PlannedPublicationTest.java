package jp.ippo.notification.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import jp.ippo.notification.Caller.Answer;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample clock stands at 2026-06-23T03:00Z. */
class PlannedPublicationTest extends RunningNotification {

    private static final String CALL = """
            {"at": "2026-06-23T01:30:00Z", "channel": "PHONE", "contactedBy": "総務課 見本",
             "contactedOffice": "個人情報保護委員会事務局"}
            """;

    @Autowired
    private PlannedPublications plans;

    private final UUID incident = UUID.randomUUID();
    private final String path = "/api/cases/" + incident;

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 1);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(SetClock.NOON_AFTER);
    }

    @Test
    void a_plan_is_set_moved_and_cancelled_and_every_record_stays() {
        assertThat(plan("2026-06-26T01:00:00Z", "WEB", "").status()).isEqualTo(201);
        assertThat(plan("2026-06-27T01:00:00Z", "PRESS_CONFERENCE", "委員会と調整したため")
                        .status())
                .isEqualTo(201);
        assertThat(cancel("{\"reason\": \"捜査への支障\"}").status()).isEqualTo(201);

        var found = as("auditor").get(path + "/publication/plan").json();
        assertThat(found.get("plan").isNull()).isTrue();
        assertThat(found.get("history"))
                .extracting(one -> one.get("number").asInt() + " "
                        + one.get("act").asString() + " "
                        + one.get("at").asString("-") + " " + one.get("reason").asString("-") + " "
                        + one.get("by").asString())
                .containsExactly(
                        "1 SET 2026-06-26T01:00:00Z - officer",
                        "2 MOVED 2026-06-27T01:00:00Z 委員会と調整したため officer",
                        "3 CANCELLED - 捜査への支障 officer");
        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident))
                .containsExactly("CASE_OPENED", "PUBLICATION_PLANNED", "PUBLICATION_PLANNED", "PUBLICATION_PLANNED"));
        assertThat(cancel("{\"reason\": \"もう一度\"}").status()).isEqualTo(409);
    }

    @Test
    void what_has_passed_is_no_plan_and_a_plan_is_not_moved_without_a_reason() {
        assertThat(plan("2026-06-23T03:00:00Z", "WEB", "").text()).contains("\"at\"", "これからの日時");
        assertThat(as("officer").post(path + "/publication/plan", "{}").text()).contains("\"at\"", "\"channel\"");
        plan("2026-06-26T01:00:00Z", "WEB", "");
        assertThat(plan("2026-06-27T01:00:00Z", "WEB", " ").text()).contains("\"reason\"");
        assertThat(cancel("{}").status()).isEqualTo(422);
    }

    @Test
    void while_the_gate_is_closed_the_board_warns_ahead_and_then_shows_danger() {
        plan("2026-06-26T01:00:00Z", "WEB", "");
        assertThat(onBoard()).isEqualTo("CALL_FIRST WARNING");
        assertThat(as("auditor").get(path).json().at("/publication/plan/state").asString())
                .isEqualTo("CALL_FIRST");

        clock.set(Instant.parse("2026-06-25T01:00:00Z"));
        assertThat(onBoard()).isEqualTo("CALL_NOW DANGER");
        clock.set(Instant.parse("2026-06-26T01:00:00Z"));
        assertThat(onBoard()).isEqualTo("PAST_AND_UNTOLD DANGER");
    }

    @Test
    void after_the_first_contact_the_plan_is_in_order_until_its_moment_passes_without_a_clearance() {
        plan("2026-06-26T01:00:00Z", "WEB", "");
        as("officer").post(path + "/first-contact", CALL);
        assertThat(onBoard()).isEqualTo("READY GOOD");

        clock.set(Instant.parse("2026-06-26T01:00:00Z"));
        assertThat(onBoard()).isEqualTo("PAST DANGER");
        as("officer").post(path + "/publication", "{\"channel\": \"PRESS_CONFERENCE\"}");
        assertThat(onBoard()).as("another channel").isEqualTo("PAST DANGER");
        as("officer").post(path + "/publication", "{\"channel\": \"WEB\"}");
        assertThat(onBoard()).isEqualTo("CLEARED GOOD");
    }

    @Test
    void a_first_contact_after_the_planned_moment_is_shown_as_danger() {
        plan("2026-06-23T04:00:00Z", "WEB", "");
        clock.set(Instant.parse("2026-06-23T06:00:00Z"));
        as("officer").post(path + "/first-contact", CALL.replace("01:30:00", "05:00:00"));

        assertThat(onBoard()).isEqualTo("TOLD_AFTERWARDS DANGER");
    }

    @Test
    void rooms_that_remind_read_the_plans_of_a_span_without_those_that_were_given_up() {
        plan("2026-06-26T01:00:00Z", "WEB", "");
        plan("2026-06-28T01:00:00Z", "WEB", "変更");

        assertThat(between("2026-06-25T00:00:00Z", "2026-06-27T00:00:00Z")).isFalse();
        assertThat(between("2026-06-28T01:00:00Z", "2026-06-28T01:00:01Z")).isTrue();
        assertThat(between("2026-06-28T00:00:00Z", "2026-06-28T01:00:00Z")).isFalse();
        cancel("{\"reason\": \"中止\"}");
        assertThat(between("2026-06-25T00:00:00Z", "2026-07-27T00:00:00Z")).isFalse();
        assertThat(plans.of(incident)).isEmpty();
    }

    private boolean between(String from, String to) {
        return plans.between(Instant.parse(from), Instant.parse(to)).stream()
                .anyMatch(one -> one.incidentId().equals(incident));
    }

    private String onBoard() {
        for (var line : as("officer").get("/api/cases?limit=200").json().get("cases"))
            if (line.get("incidentId").asString().equals(incident.toString()))
                return line.at("/plannedPublication/state").asString() + " "
                        + line.at("/plannedPublication/level").asString();
        throw new AssertionError("the case is not on the board");
    }

    private Answer plan(String at, String channel, String reason) {
        return as("officer")
                .post(
                        path + "/publication/plan",
                        "{\"at\": \"%s\", \"channel\": \"%s\", \"reason\": \"%s\"}".formatted(at, channel, reason));
    }

    private Answer cancel(String reason) {
        return as("officer").post(path + "/publication/plan/cancellation", reason);
    }
}
