package jp.ippo.notification.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import jp.ippo.notification.Caller.Answer;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OwnEntriesStandTest extends RunningNotification {

    private final UUID incident = UUID.randomUUID();
    private final String path = "/api/cases/" + incident;

    @BeforeEach
    void aDraft() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @Test
    void a_later_revision_does_not_overwrite_an_entry_silently_and_both_are_shown() {
        assertThat(write("CAUSE", "OWN", "盗難").status()).isEqualTo(201);
        assertThat(field("CAUSE").at("/own/reported").asString()).isEqualTo("紛失");
        assertThat(field("CAUSE").at("/own/changedSince").asBoolean()).isFalse();

        var revised = Samples.report(incident, 2);
        ((ObjectNode) revised.get("facts")).put("cause", "STAFF_WRONGDOING");
        others.report(revised);

        await().untilAsserted(() -> {
            var cause = field("CAUSE");
            assertThat(cause.get("value").asString()).isEqualTo("盗難");
            assertThat(cause.at("/own/reported").asString()).isEqualTo("従業者の不正");
            assertThat(cause.at("/own/changedSince").asBoolean()).isTrue();
            assertThat(cause.at("/own/by").asString()).isEqualTo("officer");
            assertThat(cause.at("/own/why").asString()).isEqualTo("調べによる");
        });
        assertThat(report().get("complete").asBoolean()).isFalse();

        assertThat(write("CAUSE", "OWN", "盗難").status())
                .as("said again, it is confirmed")
                .isEqualTo(201);
        assertThat(field("CAUSE").at("/own/changedSince").asBoolean()).isFalse();
        assertThat(as("auditor").get(path + "/report-entries").json()).hasSize(2);
    }

    @Test
    void an_entry_can_be_taken_back_and_stays_in_the_history() {
        write("CAUSE", "OWN", "盗難");
        assertThat(write("CAUSE", "AS_REPORTED", "").status()).isEqualTo(201);

        assertThat(field("CAUSE").get("value").asString()).isEqualTo("紛失");
        assertThat(field("CAUSE").get("own").isNull()).isTrue();
        assertThat(as("auditor").get(path + "/report-entries").json())
                .extracting(entry -> entry.get("says").asString())
                .containsExactly("OWN", "AS_REPORTED");
    }

    @Test
    void nothing_is_lost_without_a_word() {
        problem(write("CAUSE", "OWN", " "), "CAUSE");
        problem(write("CAUSE", "UNKNOWN", ""), "CAUSE");
        problem(write("CAUSE", "AS_REPORTED", "盗難"), "CAUSE");
        problem(write("CAUSE", "OWN", "盗\\u0000難"), "changes[0].text");
        problem(write("PRELIMINARY_OR_FINAL", "OWN", "確報"), "field");
        problem(write("REPORTER_DETAILS", "OWN", "x"), "field");
        problem(as("officer").post(path + "/report-entries", "{\"why\": \"理由\", \"changes\": []}"), "changes");
        problem(
                as("officer")
                        .post(
                                path + "/report-entries",
                                "{\"changes\": [{\"field\": \"CAUSE\", \"says\": \"OWN\", \"text\": \"盗難\"}]}"),
                "why");
        assertThat(report().get("version").asInt()).isOne();
    }

    @Test
    void what_a_browser_sends_with_carriage_returns_is_the_same_text() {
        write("COURSE", "OWN", "一行目\\r\\n二行目");

        assertThat(field("COURSE").get("value").asString()).isEqualTo("一行目\n二行目");
        problem(write("COURSE", "OWN", "一行目\\n二行目"), "changes");
    }

    @Test
    void who_did_not_see_the_newest_entry_of_a_field_does_not_replace_it() {
        write("CAUSE", "OWN", "盗難");
        var stale =
                "{\"why\": \"理由\", \"seen\": 0, \"changes\": [{\"field\": \"%s\", \"says\": \"OWN\", \"text\": \"紛失\"}]}";

        assertThat(as("officer")
                        .post(path + "/report-entries", stale.formatted("CAUSE"))
                        .status())
                .isEqualTo(412);
        assertThat(as("officer")
                        .post(path + "/report-entries", stale.formatted("CAUSE_DETAIL"))
                        .status())
                .isEqualTo(201);
    }

    private Answer write(String field, String says, String text) {
        return as("officer")
                .post(
                        path + "/report-entries",
                        "{\"why\": \"調べによる\", \"changes\": [{\"field\": \"%s\", \"says\": \"%s\", \"text\": \"%s\"}]}"
                                .formatted(field, says, text));
    }

    private static void problem(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    private JsonNode report() {
        return as("auditor").get(path + "/reports/preliminary").json();
    }

    private JsonNode field(String key) {
        for (var field : report().get("fields")) if (field.get("key").asString().equals(key)) return field;
        throw new AssertionError(key);
    }
}
