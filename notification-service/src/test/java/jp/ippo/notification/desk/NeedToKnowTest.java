package jp.ippo.notification.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.door.table.HiddenCase;
import jp.ippo.door.table.RightsTable;
import jp.ippo.events.IncidentReported;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** 閲覧制限 as heard from intake: who is not named does not know that the case is there. */
class NeedToKnowTest extends RunningNotification {

    @LocalServerPort
    int port;

    private final UUID incident = UUID.randomUUID();

    /** Words of this case alone. */
    private final String canary = "カナリア" + UUID.randomUUID();

    @TestFactory
    Stream<DynamicTest> no_address_shows_a_restricted_case_to_who_is_not_named() {
        open();
        var hidden = new HiddenCase(port, account -> account, "officer", "second-officer", incident, Map.of());
        hidden.look(RightsTable.read());
        restrict(1, List.of("officer"), false);
        await().untilAsserted(() -> assertThat(status("second-officer")).isEqualTo(404));
        return hidden.tests();
    }

    @Test
    void no_list_and_no_search_shows_it_and_who_reads_by_task_sees_it() {
        open();
        restrict(1, List.of("officer", "approver"), false);
        await().untilAsserted(() -> assertThat(status("second-officer")).isEqualTo(404));

        for (var list : List.of(
                "/?text=" + incident,
                "/api/cases?limit=200&text=" + incident,
                "/api/cases?limit=200",
                "/api/duties?limit=200",
                "/publications",
                "/publications.csv")) {
            var text = list.startsWith("/api/")
                    ? as("second-officer").get(list).text()
                    : browserOf("second-officer").open(list).body();
            assertThat(text).as(list).doesNotContain("/cases/" + incident, "\"incidentId\":\"" + incident, canary);
        }
        for (var account : List.of("officer", "approver", "auditor", "ciso")) {
            assertThat(status(account)).as(account).isEqualTo(200);
            assertThat(as(account).get("/api/cases?text=" + incident).text())
                    .as(account)
                    .contains(canary);
            assertThat(onSomePage(account, "/api/duties?limit=200")).as(account).isTrue();
        }
        assertThat(status("operator")).isEqualTo(403);
        assertThat(browserOf("officer").open("/cases/" + incident).body()).contains("閲覧を限っています");
        assertThat(browserOf("second-officer").open("/cases/" + incident).body())
                .doesNotContain("見本市長", canary);
    }

    @Test
    void the_newest_decision_counts_whichever_revision_it_came_with_and_judges_nothing_anew() {
        open();
        var steps = others.stepsHeardOf(incident);
        restrict(2, List.of("second-officer"), false);
        await().untilAsserted(() -> assertThat(status("officer")).isEqualTo(404));
        restrict(1, List.of("officer"), true);
        var amended = report(2);
        others.report(amended);
        await().untilAsserted(() -> assertThat(as("second-officer")
                        .get("/api/cases/" + incident)
                        .json()
                        .at("/report/revision")
                        .asInt(2))
                .isEqualTo(2));
        assertThat(status("officer")).as("an older decision changes nothing").isEqualTo(404);
        assertThat(others.stepsHeardOf(incident)).isEqualTo(steps);

        others.report(with(report(2), 3, false, List.of(), false));
        await().untilAsserted(() -> assertThat(status("officer")).isEqualTo(200));
        assertThat(browserOf("officer").open("/cases/" + incident).body())
                .contains("閲覧制限を解除しました")
                .doesNotContain("閲覧できるのは、受付で決めた人だけです");
    }

    @Test
    void a_clerks_wish_leaves_it_to_the_officers_until_one_of_them_names_the_people() {
        open();
        restrict(1, List.of("clerk"), true);
        await().untilAsserted(() -> assertThat(status("approver")).isEqualTo(404));

        assertThat(status("officer")).isEqualTo(200);
        assertThat(status("second-officer")).isEqualTo(200);
    }

    @Test
    void messages_of_it_are_there_without_what_they_say() {
        open();
        var garbage = ("{\"overview\": \"" + canary + "\"}").getBytes(UTF_8);
        others.say(IncidentReported.TYPE, UUID.randomUUID(), incident.toString(), garbage);
        restrict(1, List.of("officer"), false);
        await().untilAsserted(() -> assertThat(status("second-officer")).isEqualTo(404));
        await().atMost(Duration.ofSeconds(20)).until(() -> !letter("officer").isEmpty());

        var monitor = "/monitor?incident=" + incident;
        var row = "href=\"/monitor/jp.ippo";
        await().untilAsserted(() -> assertThat(
                        browserOf("officer").open(monitor + "&text=" + canary).body())
                .contains(row));
        assertThat(browserOf("second-officer").open(monitor).body())
                .contains(row)
                .doesNotContain(canary);
        assertThat(browserOf("second-officer").open(monitor + "&text=" + canary).body())
                .doesNotContain(row);
        assertThat(as("officer").get(letter("officer")).text()).contains(canary);
        assertThat(as("second-officer").get(letter("second-officer")).text()).doesNotContain(canary);
        assertThat(browserOf("second-officer")
                        .open(letter("second-officer").replace("/api", ""))
                        .body())
                .contains("閲覧を限った案件のため")
                .doesNotContain(canary);
    }

    @Test
    void a_message_nobody_could_read_is_shown_to_those_alone_whom_it_names() {
        var unread = with(Samples.report(incident, 1), 1, true, List.of("officer"), false)
                .put("revision", "first");
        ((ObjectNode) unread.get("narrative")).put("overview", canary);
        others.report(unread);
        await().atMost(Duration.ofSeconds(20)).until(() -> !letter("officer").isEmpty());

        assertThat(as("officer").get(letter("officer")).text()).contains(canary);
        assertThat(as("auditor").get(letter("officer")).text()).contains(canary);
        assertThat(as("second-officer").get(letter("officer")).text()).doesNotContain(canary);
    }

    private void open() {
        others.report(report(1));
        others.judge(Samples.judgement(incident, 1));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var page = as("officer").get("/api/cases?text=" + incident).text();
            assertThat(page).contains(canary, "REQUIRED");
        });
    }

    private ObjectNode report(int revision) {
        var report = Samples.report(incident, revision);
        ((ObjectNode) report.get("narrative")).put("overview", canary);
        return report;
    }

    private void restrict(int number, List<String> accounts, boolean officers) {
        others.report(with(report(1), number, true, accounts, officers));
    }

    private static ObjectNode with(
            ObjectNode report, int number, boolean restricted, List<String> accounts, boolean officers) {
        var access = report.putObject("access")
                .put("number", number)
                .put("restricted", restricted)
                .put("officers", officers);
        var names = access.putArray("accounts");
        accounts.forEach(names::add);
        return report;
    }

    private int status(String account) {
        return as(account).get("/api/cases/" + incident).status();
    }

    private boolean onSomePage(String account, String list) {
        String after = "";
        while (true) {
            var page = as(account).get(list + after).json();
            if (page.toString().contains(incident.toString())) return true;
            var next = page.path("next").asString("");
            if (next.isEmpty()) return false;
            after = "&after=" + java.net.URLEncoder.encode(next, UTF_8);
        }
    }

    /** Address of the dead letter of this case. */
    private String letter(String account) {
        for (var one : as(account).get("/api/dead-letters?all=true").json())
            if (one.path("subject").asString("").equals(incident.toString())) {
                var place = one.path("place");
                return "/api/dead-letters/" + place.path("topic").asString() + "/"
                        + place.path("partition").asInt() + "/"
                        + place.path("offset").asInt();
            }
        return "";
    }
}
