package jp.ippo.notification.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.Caller.Answer;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SecondPerson;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class OneReportAfterAnotherTest extends RunningNotification {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Withdrawals withdrawals;

    private final UUID incident = UUID.randomUUID();
    private final String path = "/api/cases/" + incident;

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(SetClock.NOON_AFTER);
    }

    @Test
    void the_board_counts_down_to_the_preliminary_then_to_the_final_report_then_to_nothing() {
        assertThat(nextDue()).isEqualTo("2026-06-26");
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");
        assertThat(nextDue()).isEqualTo("2026-07-21");

        WholeReport.fill(as("officer"), path, "final");
        signAndFile("final", "R-2", "2026-06-23T02:30:00Z");

        assertThat(nextDue()).isEqualTo("9999-12-31");
        assertThat(detail().at("/deadlines/each"))
                .extracting(one -> one.get("state").asString())
                .containsOnly("DONE");
        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident))
                .containsExactly(
                        "CASE_OPENED",
                        "PRELIMINARY_REPORT_DRAFTED",
                        "REPORT_SIGNED",
                        "PRELIMINARY_REPORT_FILED",
                        "FINAL_REPORT_DRAFTED",
                        "FINAL_REPORT_DRAFTED",
                        "REPORT_SIGNED",
                        "FINAL_REPORT_FILED"));
    }

    @Test
    void a_final_report_is_signed_only_when_every_field_is_known_or_stated_unknown() {
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");
        var refused = SecondPerson.signs(as("approver"), incident, "final");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains("2.8.1").contains("10.1.3");

        var filled = WholeReport.fill(as("officer"), path, "final");
        assertThat(filled.status()).as(filled.text()).isEqualTo(201);
        var report = as("auditor").get(path + "/reports/final").json();
        assertThat(report.get("fields")).hasSize(63);
        assertThat(report.get("complete").asBoolean()).isTrue();
        assertThat(report.get("fields"))
                .extracting(field -> field.get("state").asString())
                .contains("STATED_UNKNOWN")
                .doesNotContain("MISSING_REQUIRED", "UNKNOWN");
        assertThat(SecondPerson.signs(as("approver"), incident, "final").status())
                .isEqualTo(201);
    }

    @Test
    void follow_ups_are_filed_any_number_of_times_and_the_next_report_names_the_last_receipt() {
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");
        for (int n = 1; n <= 3; n++) {
            var begun = as("officer").post(path + "/reports/follow-up/begun", "");
            assertThat(begun.status()).as(begun.text()).isEqualTo(201);
            assertThat(begun.json().get("version").asInt()).isEqualTo(n);
            assertThat(value(begun.json(), "PREVIOUS_RECEIPT")).isEqualTo(n == 1 ? "R-1" : "F-" + (n - 1));
            signAndFile("follow-up", "F-" + n, "2026-06-23T02:0" + n + ":00Z");
        }

        assertThat(value(as("officer").get(path + "/reports/final").json(), "PREVIOUS_RECEIPT"))
                .isEqualTo("F-3");
        assertThat(nextDue()).isEqualTo("2026-07-21");
        assertThat(steps()).filteredOn("FOLLOW_UP_REPORT_FILED"::equals).hasSize(3);
    }

    @Test
    void where_everything_is_known_one_report_is_both() {
        assertThat(as("officer")
                        .post(path + "/reports/preliminary-and-final/begun", "")
                        .status())
                .isEqualTo(201);
        WholeReport.fill(as("officer"), path, "preliminary-and-final");

        signAndFile("preliminary-and-final", "R-1", "2026-06-23T02:00:00Z");

        assertThat(nextDue()).isEqualTo("9999-12-31");
        assertThat(steps()).contains("PRELIMINARY_REPORT_FILED", "FINAL_REPORT_FILED");
        assertThat(begin("preliminary")).isEqualTo(409);
        assertThat(begin("final")).isEqualTo(409);
        assertThat(begin("follow-up")).isEqualTo(201);
    }

    @Test
    void no_report_comes_before_its_turn_and_none_is_filed_twice() {
        assertThat(begin("final")).isEqualTo(409);
        assertThat(begin("follow-up")).isEqualTo(409);
        assertThat(begin("telegram")).isEqualTo(404);
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");

        assertThat(begin("preliminary")).isEqualTo(409);
        assertThat(begin("preliminary-and-final")).isEqualTo(409);
        assertThat(file("preliminary", "R-1-corrected", "2026-06-23T02:00:00Z").status())
                .as("another receipt of the same version corrects it")
                .isEqualTo(201);
        as("officer").post(path + "/reports/follow-up/begun", "");
        SecondPerson.signs(as("approver"), incident, "follow-up");
        var tooEarly = file("follow-up", "F-1", "2026-06-23T01:00:00Z");
        assertThat(tooEarly.status()).isEqualTo(422);
        assertThat(tooEarly.json().at("/errors/0/field").asString()).isEqualTo("filedAt");
    }

    @Test
    void a_late_final_report_needs_a_reason() {
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");
        WholeReport.fill(as("officer"), path, "final");
        SecondPerson.signs(as("approver"), incident, "final");
        clock.set(Instant.parse("2026-07-22T01:00:00Z"));

        var late = file("final", "R-2", "2026-07-22T00:00:00Z");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().at("/errors/0/field").asString()).isEqualTo("lateReason");
        assertThat(as("officer")
                        .post(
                                path + "/reports/final/filed",
                                "{\"receiptNumber\": \"R-2\", \"filedAt\": \"2026-07-22T00:00:00Z\", \"lateReason\": \"外部機関の調査を待ったため\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_withdrawn_report_is_owed_again_while_the_duty_stands() {
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");

        assertThat(withdraw(1).status()).isEqualTo(201);

        assertThat(nextDue()).isEqualTo("2026-06-26");
        assertThat(detail().at("/deadlines/each/1/state").asString()).isNotEqualTo("DONE");
        assertThat(as("officer")
                        .get(path + "/reports/preliminary")
                        .json()
                        .get("version")
                        .asInt())
                .as("a new version, to be signed anew")
                .isEqualTo(2);
        assertThat(steps()).contains("REPORT_WITHDRAWN");
        assertThat(file("preliminary", "R-2", "2026-06-23T02:40:00Z").status()).isEqualTo(409);
        signAndFile("preliminary", "R-2", "2026-06-23T02:40:00Z");
        assertThat(nextDue()).isEqualTo("2026-07-21");
    }

    @Test
    void a_report_withdrawn_because_no_duty_was_left_is_owed_no_more() {
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");
        others.judge(Samples.judgement(incident, 2).put("duty", "NOT_REQUIRED").putNull("deadlines"));
        await().until(() -> others.stepsHeardOf(incident).contains("DECISION_CHANGED"));

        assertThat(withdraw(1).status()).isEqualTo(201);

        assertThat(nextDue()).isEqualTo("9999-12-31");
        assertThat(detail().get("deadlines").isNull()).isTrue();
    }

    @Test
    void a_withdrawal_takes_two_persons_a_reason_and_can_be_stopped() {
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");
        var withdrawals = path + "/report-withdrawals";

        assertThat(as("officer")
                        .post(withdrawals, "{\"filing\": 1, \"reason\": \" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(as("officer")
                        .post(withdrawals, "{\"filing\": 7, \"reason\": \"誤り\"}")
                        .status())
                .isEqualTo(409);
        as("officer").post(withdrawals, "{\"filing\": 1, \"reason\": \"別の事案の報告だった\"}");
        assertThat(as("officer")
                        .post(withdrawals, "{\"filing\": 1, \"reason\": \"もう一度\"}")
                        .status())
                .isEqualTo(409);
        assertThat(withdrawn(1, "2026-06-23T02:30:00Z").status())
                .as("not approved")
                .isEqualTo(409);
        assertThat(as("approver").post(withdrawals + "/1/stopped", "").status()).isEqualTo(201);
        assertThat(as("approver").post(withdrawals + "/1/approved", "").status())
                .isEqualTo(409);

        as("officer").post(withdrawals, "{\"filing\": 1, \"reason\": \"別の事案の報告だった\"}");
        assertThat(as("approver").post(withdrawals + "/2/approved", "").status())
                .isEqualTo(201);
        assertThat(withdrawn(2, "2026-06-23T01:00:00Z").status())
                .as("before it was filed")
                .isEqualTo(422);
        assertThat(nextDue()).as("not yet told").isEqualTo("2026-07-21");
        assertThat(withdrawn(2, "2026-06-23T02:30:00Z").status()).isEqualTo(201);
        assertThat(as("officer").post(withdrawals + "/2/stopped", "").status()).isEqualTo(409);
    }

    @Test
    void who_proposed_a_withdrawal_does_not_approve_it() {
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");
        as("officer").post(path + "/report-withdrawals", "{\"filing\": 1, \"reason\": \"別の事案の報告だった\"}");

        assertThatThrownBy(() -> withdrawals.approve(incident, 1, "officer"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN));
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into report_withdrawal_answer values (?, 1, 'APPROVED', 'officer', now())")
                        .param(incident)
                        .update())
                .hasMessageContaining("cannot approve it");
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into report_withdrawal_answer values (?, 1, 'WITHDRAWN', 'officer', now(), now())")
                        .param(incident)
                        .update())
                .hasMessageContaining("nobody approved");
    }

    @Test
    void a_withdrawn_follow_up_leaves_the_final_report_filed() {
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");
        WholeReport.fill(as("officer"), path, "final");
        signAndFile("final", "R-2", "2026-06-23T02:10:00Z");
        as("officer").post(path + "/reports/follow-up/begun", "");
        signAndFile("follow-up", "F-1", "2026-06-23T02:20:00Z");

        assertThat(withdraw(3).status()).isEqualTo(201);

        assertThat(nextDue()).isEqualTo("9999-12-31");
        assertThat(jdbc.sql(
                                "select count(*) from reminder where incident_id = ? and kind = 'FINAL' and state = 'ARMED'")
                        .param(incident)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_differences_of_preliminary_and_final_report_are_shown_field_by_field() {
        signAndFile("preliminary", "R-1", "2026-06-23T02:00:00Z");
        WholeReport.fill(as("officer"), path, "final");

        var found = as("auditor")
                .get(path + "/report-differences?from=preliminary.1&to=final.2")
                .json();

        assertThat(found.get("changed"))
                .extracting(one -> one.get("number").asString() + " "
                        + one.get("change").asString() + " " + one.get("before").asString(null))
                .contains("1.2 CHANGED 速報", "2.8.1 ADDED null");
        assertThat(found.get("changed").size() + found.get("same").asInt()).isEqualTo(63);
        assertThat(as("auditor")
                        .get(path + "/report-differences?from=preliminary&to=final.2")
                        .status())
                .isEqualTo(422);
    }

    private Answer withdraw(int filing) {
        as("officer").post(path + "/report-withdrawals", "{\"filing\": " + filing + ", \"reason\": \"別の事案の報告だった\"}");
        as("approver").post(path + "/report-withdrawals/1/approved", "");
        return withdrawn(1, "2026-06-23T02:30:00Z");
    }

    private Answer withdrawn(int number, String toldAt) {
        return as("officer")
                .post(path + "/report-withdrawals/" + number + "/withdrawn", "{\"toldAt\": \"" + toldAt + "\"}");
    }

    private void signAndFile(String kind, String receipt, String filedAt) {
        var signed = SecondPerson.signs(as("approver"), incident, kind);
        assertThat(signed.status()).as(signed.text()).isEqualTo(201);
        var filed = file(kind, receipt, filedAt);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    }

    private Answer file(String kind, String receipt, String filedAt) {
        return as("officer")
                .post(
                        path + "/reports/" + kind + "/filed",
                        "{\"receiptNumber\": \"%s\", \"filedAt\": \"%s\"}".formatted(receipt, filedAt));
    }

    private int begin(String kind) {
        return as("officer").post(path + "/reports/" + kind + "/begun", "").status();
    }

    private List<String> steps() {
        var steps = new ArrayList<String>();
        as("auditor")
                .get(path + "/steps")
                .json()
                .forEach(one -> steps.add(one.get("step").asString()));
        return steps;
    }

    private JsonNode detail() {
        return as("auditor").get(path).json();
    }

    private String nextDue() {
        return jdbc.sql("select next_due from case_file where incident_id = ?")
                .param(incident)
                .query(String.class)
                .single();
    }

    private static String value(JsonNode report, String key) {
        for (var field : report.get("fields"))
            if (field.get("key").asString().equals(key))
                return field.get("value").asString();
        throw new AssertionError(key);
    }
}
