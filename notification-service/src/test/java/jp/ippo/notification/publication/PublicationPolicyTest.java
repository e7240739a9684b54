package jp.ippo.notification.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed.Severity;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

class PublicationPolicyTest extends RunningNotification {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 23);

    @Autowired
    private PublicationPolicies policies;

    @Autowired
    private PublicationDecisions decisions;

    @Autowired
    private JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();
    private final String path = "/api/cases/" + incident;
    private final String body = "body-" + incident;

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(report(1));
        others.judge(judgement(1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(SetClock.NOON_AFTER);
    }

    @Test
    void without_a_policy_a_person_decides_and_says_why_and_nothing_is_withheld() {
        assertThat(proposed()).isEqualTo("PERSON_DECIDES");
        assertThat(as("auditor").get(path + "/publication/decision").text()).contains("公表の基準が登録・承認されていない");
        assertThat(decide("{\"mode\": \"EACH_TIME\"}")).isEqualTo(422);
        assertThat(decide("{\"mode\": \"WITHHELD\", \"withheldFor\": \"R1\", \"reason\": \"出したくない\"}"))
                .isEqualTo(409);
        assertThat(decide("{\"mode\": \"EACH_TIME\", \"reason\": \"市民の関心が高い\"}"))
                .isEqualTo(201);
    }

    @Test
    void a_policy_counts_from_its_day_and_only_after_a_second_person_approved_it() {
        policies.enter(body, TODAY, rules(Set.of(4), null, Mode.BATCH, false), "officer");
        assertThat(proposed()).as("not approved").isEqualTo("PERSON_DECIDES");
        assertThatThrownBy(() -> policies.approve(body, 1, "officer"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("登録した本人");
        policies.approve(body, 1, "approver");
        assertThatThrownBy(() -> policies.approve(body, 1, "approver")).hasMessageContaining("すでに");
        assertThat(proposed()).isEqualTo("EACH_TIME");

        policies.enter(body, TODAY.plusDays(1), rules(Set.of(1), null, Mode.BATCH, false), "officer");
        policies.approve(body, 2, "approver");
        assertThat(policies.inForce(body, TODAY.minusDays(1))).isEmpty();
        assertThat(policies.inForce(body, TODAY))
                .hasValueSatisfying(one -> assertThat(one.number()).isEqualTo(1));
        // Midnight in Japan, not in London.
        clock.set(Instant.parse("2026-06-23T14:59:59Z"));
        assertThat(proposed()).isEqualTo("EACH_TIME");
        clock.set(Instant.parse("2026-06-23T15:00:00Z"));
        assertThat(proposed()).as("item 1 is undetermined").isEqualTo("PERSON_DECIDES");
    }

    @Test
    void items_severity_and_recovery_make_the_proposal_and_the_unknown_never_counts_as_no() {
        inForce(rules(Set.of(4), null, Mode.BATCH, false));
        assertThat(proposed()).as("item 4 is met").isEqualTo("EACH_TIME");
        inForce(rules(Set.of(2), null, Mode.BATCH, false));
        assertThat(proposed()).as("item 2 was not found").isEqualTo("BATCH");
        inForce(rules(Set.of(1, 2), null, Mode.BATCH, false));
        assertThat(proposed()).as("item 1 is open").isEqualTo("PERSON_DECIDES");
        inForce(rules(Set.of(2), Severity.CRITICAL, Mode.BATCH, false));
        assertThat(proposed()).as("grave").isEqualTo("EACH_TIME");

        inForce(rules(Set.of(4), null, Mode.BATCH, true));
        assertThat(proposed()).as("recovered: no; read: nobody knows").isEqualTo("EACH_TIME");
        var recovered = report(2);
        ((ObjectNode) recovered.at("/facts/recovery"))
                .put("allRecovered", "YES")
                .put("unread", "YES");
        others.report(recovered);
        await().untilAsserted(() -> assertThat(proposed()).isEqualTo("WITHHELD"));
    }

    @Test
    void a_withholding_needs_a_reason_of_the_policy_and_a_second_person_and_then_shuts_the_gate() {
        inForce(rules(Set.of(2), null, Mode.EACH_TIME, false));
        assertThat(decide("{\"mode\": \"WITHHELD\", \"withheldFor\": \"R9\", \"reason\": \"x\"}"))
                .isEqualTo(422);
        assertThat(decide("{\"mode\": \"WITHHELD\", \"reason\": \"x\"}")).isEqualTo(422);
        assertThat(decide("{\"mode\": \"WITHHELD\", \"withheldFor\": \"R2\", \"reason\": \"捜査中のため\"}"))
                .isEqualTo(201);
        as("officer").post(path + "/first-contact", CALL);
        assertThat(ask("WEB")).as("nobody approved yet").isEqualTo(201);

        assertThatThrownBy(() -> decisions.approve(incident, 1, "officer")).hasMessageContaining("決定した本人");
        assertThat(approve(2)).isEqualTo(409);
        assertThat(approve(1)).isEqualTo(204);
        assertThat(approve(1)).isEqualTo(409);
        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident)).contains("PUBLICATION_WITHHELD"));
        assertThat(ask("WEB")).isEqualTo(409);
        assertThat(ask("SUBSTITUTE_MEASURE")).as("owed by law to the people").isEqualTo(201);
        assertThat(as("auditor")
                        .get(path)
                        .json()
                        .at("/publication/attempts/1/why")
                        .asString())
                .isEqualTo("WITHHELD");

        assertThat(decide("{\"mode\": \"EACH_TIME\"}")).isEqualTo(201);
        assertThat(ask("WEB")).isEqualTo(201);
    }

    @Test
    void policies_and_decisions_can_neither_be_changed_nor_removed() {
        inForce(rules(Set.of(2), null, Mode.EACH_TIME, false));
        decide("{\"mode\": \"WITHHELD\", \"withheldFor\": \"R1\", \"reason\": \"x\"}");
        approve(1);

        for (var table : new String[] {
            "publication_policy", "publication_policy_approval", "publication_decision", "publication_decision_approval"
        })
            for (var change : new String[] {
                "update " + table + " set number = number", "delete from " + table, "truncate " + table + " cascade"
            })
                assertThatThrownBy(() -> jdbc.sql(change).update())
                        .as(change)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("append-only");
    }

    private static final String CALL = """
            {"at": "2026-06-23T01:30:00Z", "channel": "PHONE", "contactedBy": "総務課 見本",
             "contactedOffice": "個人情報保護委員会事務局"}
            """;

    private ObjectNode report(int revision) {
        var report = Samples.report(incident, revision);
        ((ObjectNode) report.get("body")).put("code", body);
        return report;
    }

    private ObjectNode judgement(int number) {
        var judgement = Samples.judgement(incident, number);
        ((ObjectNode) judgement.get("body")).put("code", body);
        return judgement;
    }

    private static PolicyRules rules(Set<Integer> items, Severity from, Mode otherwise, boolean recoveredUnread) {
        return PolicyRules.of(
                items, false, from, otherwise, "生命・身体・財産に危険が及ぶ場合\n\n捜査に支障がある場合", recoveredUnread, "見本市公表基準");
    }

    private void inForce(PolicyRules rules) {
        var policy = policies.enter(body, TODAY, rules, "officer");
        policies.approve(body, policy.number(), "approver");
    }

    private String proposed() {
        return as("officer")
                .get(path + "/publication/decision")
                .json()
                .at("/proposal/mode")
                .asString();
    }

    private int decide(String wish) {
        return as("officer").post(path + "/publication/decision", wish).status();
    }

    private int approve(int number) {
        return as("approver")
                .post(path + "/publication/decision/approval", "{\"number\": " + number + "}")
                .status();
    }

    private int ask(String channel) {
        return as("officer")
                .post(path + "/publication", "{\"channel\": \"" + channel + "\"}")
                .status();
    }
}
