package jp.ippo.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

class AnIncidentOpensACaseTest extends RunningNotification {

    @Autowired
    private JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();

    @Test
    void report_then_judgement_open_one_case_and_draft_the_preliminary_report() {
        others.report(Samples.report(incident, 1));
        awaitSteps("CASE_OPENED");
        others.judge(Samples.judgement(incident, 1));

        awaitSteps("CASE_OPENED", "PRELIMINARY_REPORT_DRAFTED");
        var found = as("officer").get("/api/cases/" + incident).json();
        assertThat(found.at("/decision/duty").asString()).isEqualTo("REQUIRED");
        assertThat(found.at("/deadlines/each/1/dueOn").asString()).isEqualTo("2026-06-26");
        assertThat(found.at("/publication/gate").asString()).isEqualTo("CLOSED");
        assertThat(found.at("/preliminaryReport/version").asInt()).isEqualTo(1);
    }

    @Test
    void judgement_then_report_end_in_the_same_state() {
        others.judge(Samples.judgement(incident, 1));
        awaitSteps("CASE_OPENED");
        others.report(Samples.report(incident, 1));

        awaitSteps("CASE_OPENED", "PRELIMINARY_REPORT_DRAFTED");
        assertThat(as("officer")
                        .get("/api/cases/" + incident)
                        .json()
                        .at("/report/revision")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void announcements_are_counted_without_gaps_and_name_their_cause() {
        var cause = others.report(Samples.report(incident, 1));
        awaitSteps("CASE_OPENED");
        others.judge(Samples.judgement(incident, 1));
        awaitSteps("CASE_OPENED", "PRELIMINARY_REPORT_DRAFTED");

        assertThat(others.heardOf(incident))
                .extracting(event -> event.get("sequence").asInt())
                .containsExactly(1, 2);
        assertThat(others.heardOf(incident)).allSatisfy(event -> {
            assertThat(event.get("by").asString()).isEqualTo("ippo");
            assertThat(event.get("people").isNull()).isTrue();
        });
        assertThat(jdbc.sql("select caused_by from outbox where incident_id = ? order by position limit 1")
                        .param(incident)
                        .query(UUID.class)
                        .single())
                .isEqualTo(cause);
    }

    @Test
    void an_event_delivered_three_times_takes_effect_once() {
        var report = UUID.randomUUID();
        var judgement = UUID.randomUUID();
        for (int times = 0; times < 3; times++) {
            others.say(IncidentReported.TYPE, report, Samples.report(incident, 1));
            others.say(IncidentAssessed.TYPE, judgement, Samples.judgement(incident, 1));
        }
        awaitHandled(others.report(Samples.report(incident, 1)));
        awaitHandled(others.judge(Samples.judgement(incident, 1)));

        awaitSteps("CASE_OPENED", "PRELIMINARY_REPORT_DRAFTED");
        assertThat(jdbc.sql("select count(*) from case_file where incident_id = ?")
                        .param(incident)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** While instances are replaced, some senders are newer than some readers. */
    @Test
    void fields_of_a_newer_sender_are_passed_over() {
        var report = Samples.report(incident, 1).put("fieldOfTomorrow", "x");
        ((ObjectNode) report.get("facts")).putObject("newQuestion").put("answer", "MAYBE");
        var judgement = Samples.judgement(incident, 1);
        judgement.putArray("remarksOfTomorrow").add("x");

        others.report(report);
        others.judge(judgement);

        awaitSteps("CASE_OPENED", "PRELIMINARY_REPORT_DRAFTED");
    }

    @Test
    void a_lower_revision_is_ignored() {
        others.report(amended(3, "三版目の概要"));
        awaitHandled(others.report(amended(2, "二版目の概要")));

        var found = as("officer").get("/api/cases/" + incident).json();
        assertThat(found.at("/report/revision").asInt()).isEqualTo(3);
        assertThat(found.at("/report/overview").asString()).isEqualTo("三版目の概要");
    }

    @Test
    void a_lower_judgement_is_ignored() {
        others.judge(Samples.judgement(incident, 2).put("duty", "NOT_REQUIRED").putNull("deadlines"));
        awaitHandled(others.judge(Samples.judgement(incident, 1)));

        assertThat(as("officer")
                        .get("/api/cases/" + incident)
                        .json()
                        .at("/decision/duty")
                        .asString())
                .isEqualTo("NOT_REQUIRED");
    }

    @Test
    void a_changed_duty_is_announced_and_an_unchanged_one_is_not() {
        others.judge(Samples.judgement(incident, 1).put("duty", "AWAITING_PERSON"));
        awaitHandled(others.judge(Samples.judgement(incident, 2).put("duty", "AWAITING_PERSON")));
        awaitHandled(others.judge(Samples.judgement(incident, 3).put("duty", "REQUIRED")));

        awaitSteps("CASE_OPENED", "DECISION_CHANGED");
    }

    @Test
    void a_new_version_is_frozen_when_the_content_changes_and_only_then() {
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        awaitSteps("CASE_OPENED", "PRELIMINARY_REPORT_DRAFTED");
        awaitHandled(others.report(Samples.report(incident, 2)));
        awaitHandled(others.report(amended(3, "本人の数が判明した。")));

        awaitSteps("CASE_OPENED", "PRELIMINARY_REPORT_DRAFTED", "PRELIMINARY_REPORT_DRAFTED");
        var path = "/api/cases/" + incident + "/reports/preliminary";
        assertThat(as("auditor").get(path).json().get("version").asInt()).isEqualTo(2);
        assertThat(as("auditor").get(path).text()).contains("本人の数が判明した。");
        assertThat(as("auditor").get(path + "?version=1").text()).doesNotContain("本人の数が判明した。");
        assertThat(as("auditor").get(path + "?version=3").status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_is_set_aside_with_the_reason_and_the_next_incident_goes_on() {
        var text = "書き損じた本文";
        others.say(IncidentReported.TYPE, UUID.randomUUID(), incident.toString(), text.getBytes(UTF_8));
        others.report(Samples.report(incident, 1));

        awaitSteps("CASE_OPENED");
        await().untilAsserted(() -> assertThat(others.everythingOn(IncidentReported.TYPE + ".dlt"))
                .filteredOn(message -> incident.toString().equals(message.key()))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.value()).isEqualTo(text.getBytes(UTF_8));
                    assertThat(message.headers().lastHeader("ippo_reason").value())
                            .asString(UTF_8)
                            .isEqualTo("the message is not JSON");
                }));
    }

    @Test
    void an_event_whose_header_names_another_incident_is_set_aside() {
        var other = UUID.randomUUID();
        others.say(
                IncidentReported.TYPE,
                UUID.randomUUID(),
                other.toString(),
                Samples.report(incident, 1).toString().getBytes(UTF_8));

        await().untilAsserted(() -> assertThat(others.everythingOn(IncidentReported.TYPE + ".dlt"))
                .filteredOn(message -> other.toString().equals(message.key()))
                .singleElement()
                .satisfies(message -> assertThat(
                                message.headers().lastHeader("ippo_reason").value())
                        .asString(UTF_8)
                        .isEqualTo("header ce_subject and incidentId name different incidents")));
        assertThat(as("officer").get("/api/cases/" + incident).status()).isEqualTo(404);
    }

    private ObjectNode amended(int revision, String overview) {
        var report = Samples.report(incident, revision);
        ((ObjectNode) report.get("narrative")).put("overview", overview);
        return report;
    }

    private void awaitHandled(UUID eventId) {
        await().until(() -> jdbc.sql("select count(*) from inbox where event_id = ?")
                        .param(eventId)
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private void awaitSteps(String... steps) {
        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident)).containsExactly(steps));
    }
}
