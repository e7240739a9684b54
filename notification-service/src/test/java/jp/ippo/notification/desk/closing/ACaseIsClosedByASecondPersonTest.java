package jp.ippo.notification.desk.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.Browser;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.closing.Checklist;
import jp.ippo.notification.closing.Closing;
import jp.ippo.notification.closing.ClosingLine.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

class ACaseIsClosedByASecondPersonTest extends RunningNotification {

    @Autowired
    Closing closing;

    @Autowired
    Checklist checklist;

    @Autowired
    JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident + "/closing";

    @BeforeEach
    void today() {
        clock.set(SetClock.NOON_AFTER);
    }

    @Test
    void a_case_without_a_duty_closes_once_publication_and_prevention_are_accounted_for() {
        heard(noDuty(1));
        var officer = browserOf("officer");
        assertThat(states()).containsEntry("report", State.NOT_NEEDED).containsEntry("notices", State.NOT_NEEDED);
        var early = send(officer, "/proposal", Map.of());
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("済んでいない項目があるため、完了できません。");

        accountForTheRest(officer);
        assertThat(send(officer, "/proposal", Map.of()).body()).contains("承認待ち");
        var closed = send(browserOf("approver"), "/approval", Map.of());

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body())
                .contains("この案件は", "完了しました。", "state-DONE\">完了</span>")
                .doesNotContain("??");
        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident)).endsWith("CASE_CLOSED"));
        assertThat(jdbc.sql("select next_due::text from case_file where incident_id = ?")
                        .param(incident)
                        .query(String.class)
                        .single())
                .isEqualTo("9999-12-31");
    }

    @Test
    void the_person_who_proposed_it_does_not_close_it() {
        heard(noDuty(1));
        accountForTheRest(browserOf("officer"));
        closing.propose(incident, "officer");

        assertThatThrownBy(() -> closing.close(incident, "officer")).hasMessageContaining("提案した本人は承認できません");
        assertThatThrownBy(() -> closing.giveBack(incident, "x", "officer")).hasMessageContaining("提案した本人");
        assertThatThrownBy(() -> closing.propose(incident, "officer")).hasMessageContaining("承認待ち");
    }

    @Test
    void what_changed_since_it_was_proposed_must_be_proposed_again() {
        heard(noDuty(1));
        var officer = browserOf("officer");
        accountForTheRest(officer);
        closing.propose(incident, "officer");
        send(officer, "/measures", Map.of("what", "後から", "owner", "総務課", "dueOn", "2026-07-01"));

        assertThatThrownBy(() -> closing.close(incident, "approver")).hasMessageContaining("済んでいない項目");
        send(officer, "/measures/2", Map.of("kind", "DROPPED", "onDay", "2026-06-23", "words", "重複のため"));
        assertThatThrownBy(() -> closing.close(incident, "approver")).hasMessageContaining("点検表が変わりました");

        closing.giveBack(incident, "もう一度", "approver");
        closing.propose(incident, "officer");
        closing.close(incident, "approver");
        assertThat(closing.acts(incident))
                .extracting(act -> act.kind().name())
                .containsExactly("PROPOSED", "RETURNED", "PROPOSED", "CLOSED");
    }

    @Test
    void a_duty_to_report_stays_open_until_both_reports_are_filed_and_a_reason_does_not_settle_it() {
        heard(Samples.judgement(incident, 1));

        assertThat(states())
                .containsEntry("preliminary", State.OPEN)
                .containsEntry("final", State.OPEN)
                .containsEntry("notices", State.OPEN)
                .containsEntry("prevention", State.OPEN);
        assertThatThrownBy(() -> checklist.explain(incident, "final", "忙しい", "officer"))
                .hasMessageContaining("理由の記入では済みません");
        as("officer").post("/api/cases/" + incident + "/reports/preliminary/filed", """
                {"receiptNumber": "1", "filedAt": "2026-06-23T02:00:00Z"}
                """);
        assertThat(states()).containsEntry("preliminary", State.DONE).containsEntry("final", State.OPEN);
        taken("FINAL_REPORT_FILED");
        assertThat(states()).containsEntry("final", State.DONE);
        taken("REPORT_WITHDRAWN");
        assertThat(states()).containsEntry("preliminary", State.OPEN).containsEntry("final", State.OPEN);
    }

    @Test
    void a_case_nobody_judged_yet_cannot_be_closed() {
        others.report(Samples.report(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 1);

        assertThat(states())
                .containsEntry("questions", State.OPEN)
                .containsEntry("report", State.OPEN)
                .containsEntry("notices", State.OPEN);
        assertThatThrownBy(() -> closing.propose(incident, "officer")).hasMessageContaining("済んでいない項目");
    }

    @Test
    void a_new_judgement_that_changes_the_duty_reopens_it_with_a_record() {
        closed();

        others.judge(Samples.judgement(incident, 2));

        await().untilAsserted(() ->
                assertThat(others.stepsHeardOf(incident)).contains("CASE_CLOSED", "DECISION_CHANGED", "CASE_REOPENED"));
        var last = closing.acts(incident).get(closing.acts(incident).size() - 1);
        assertThat(last.by()).isEqualTo("ippo");
        assertThat(last.reason()).contains("報告義務の判定が変わりました");
        assertThat(browserOf("auditor").open(page + "?lang=en").body())
                .contains("The duty to report changed after the case was closed.")
                .doesNotContain("この案件は", "??");
        assertThat(states()).containsEntry("publication", State.OPEN);
    }

    @Test
    void a_new_revision_and_judgement_that_change_nothing_leave_it_closed() {
        closed();

        others.report(Samples.report(incident, 2));
        var again = others.judge(noDuty(2));

        await().until(() -> jdbc.sql("select count(*) = 1 from inbox where event_id = ?")
                .param(again)
                .query(Boolean.class)
                .single());
        assertThat(others.stepsHeardOf(incident)).endsWith("CASE_CLOSED");
    }

    @Test
    void the_office_reopens_it_with_a_reason_and_explanations_must_be_given_anew() {
        closed();
        var officer = browserOf("officer");

        var unreasoned = send(officer, "/reopening", Map.of("reason", " "));
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("href=\"#reopen-reason\"", "id=\"reopen-reason-problem\"");
        var reopened = send(officer, "/reopening", Map.of("reason", "新しい苦情があった"));

        assertThat(reopened.body()).contains("再開しました", "新しい苦情があった");
        assertThat(states()).containsEntry("publication", State.OPEN).containsEntry("prevention", State.DONE);
        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident)).endsWith("CASE_REOPENED"));
    }

    @Test
    void every_version_of_the_review_stays() {
        heard(noDuty(1));
        var officer = browserOf("officer");

        send(officer, "/review", Map.of("text", "一つ目の検証"));
        send(officer, "/review", Map.of("text", "一つ目の検証"));
        var shown = send(officer, "/review", Map.of("text", "二つ目の検証"));

        assertThat(shown.body()).contains("第2版", "第1版", "一つ目の検証", "二つ目の検証").doesNotContain("第3版");
        assertThatThrownBy(() -> jdbc.sql("update incident_review set text = 'x' where incident_id = ?")
                        .param(incident)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void what_a_form_lacks_is_said_beside_its_field_and_what_was_typed_stays() {
        heard(noDuty(1));

        var refused = send(browserOf("officer"), "/measures", Map.of("what", "研修をする", "owner", "", "dueOn", "いつか"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "href=\"#measure-owner\"",
                        "href=\"#measure-dueOn\"",
                        ">研修をする</textarea>",
                        "<details open=\"open\">");
        var future = send(browserOf("officer"), "/measures", Map.of("what", "研修", "owner", "課", "dueOn", "2026-07-01"));
        assertThat(future.statusCode()).isEqualTo(200);
        var early = send(
                browserOf("officer"), "/measures/1", Map.of("kind", "DONE", "onDay", "2026-06-24", "words", "文書第1号"));
        assertThat(early.body()).contains("未来の日付です");
    }

    @ParameterizedTest
    @CsvSource({
        "explanations, officer", "measures, officer", "measures/1, officer", "review, officer",
        "proposal, officer", "approval, approver", "return, approver", "reopening, officer"
    })
    void each_act_is_for_its_role_only(String act, String role) {
        heard(noDuty(1));
        for (var account : List.of("officer", "approver", "auditor", "clerk")) {
            var browser = browserOf(account);
            int status = browser.submit("/", page + "/" + act, Map.of()).statusCode();
            // A clerk's browser is shown no page here, and so no token either.
            if (account.equals(role)) assertThat(status).as(account).isNotIn(403, 500);
            else assertThat(status).as(account).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"officer, 200", "approver, 200", "auditor, 200", "clerk, 403"})
    void the_page_is_for_those_who_watch(String account, int status) {
        heard(Samples.judgement(incident, 1));
        for (var language : List.of("ja", "en")) {
            var shown = browserOf(account).open(page + "?lang=" + language);
            assertThat(shown.statusCode()).isEqualTo(status);
            assertThat(shown.body()).doesNotContain("??", "style=\"");
        }
    }

    private void closed() {
        heard(noDuty(1));
        accountForTheRest(browserOf("officer"));
        closing.propose(incident, "officer");
        closing.close(incident, "approver");
        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident)).contains("CASE_CLOSED"));
    }

    private void accountForTheRest(Browser officer) {
        send(officer, "/explanations", Map.of("line", "publication", "reason", "個別に説明済み"));
        send(officer, "/measures", Map.of("what", "二重確認", "owner", "福祉部", "dueOn", "2026-06-30"));
        var done = send(officer, "/measures/1", Map.of("kind", "DONE", "onDay", "2026-06-23", "words", "文書第1号"));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(states()).doesNotContainValue(State.OPEN);
    }

    private void heard(ObjectNode judgement) {
        others.report(Samples.report(incident, 1));
        others.judge(judgement);
        await().until(() -> jdbc.sql(
                        "select count(*) = 1 from case_file where incident_id = ? and revision > 0 and assessment_no > 0")
                .param(incident)
                .query(Boolean.class)
                .single());
    }

    private ObjectNode noDuty(int number) {
        var judgement = Samples.judgement(incident, number).put("duty", "NOT_REQUIRED");
        judgement.putNull("deadlines");
        judgement.putArray("openQuestions");
        return judgement.put("individualNotice", "NOT_REQUIRED");
    }

    /** A step of a room that is not in this test. */
    private void taken(String step) {
        jdbc.sql("""
                with next as (update case_file set last_sequence = last_sequence + 1 where incident_id = :incident
                    returning last_sequence)
                insert into case_step (incident_id, sequence, at, by_account, step)
                select :incident, last_sequence, now(), 'officer', :step from next
                """).param("incident", incident).param("step", step).update();
    }

    private Map<String, State> states() {
        return checklist.of(incident).stream()
                .collect(java.util.stream.Collectors.toMap(
                        one -> one.line().code(), one -> one.line().state()));
    }

    private HttpResponse<String> send(Browser browser, String act, Map<String, String> form) {
        return browser.submit(page, page + act, form);
    }
}
