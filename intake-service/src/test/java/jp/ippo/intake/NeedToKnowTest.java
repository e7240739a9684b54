package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ippo.door.table.HiddenCase;
import jp.ippo.door.table.RightsTable;
import jp.ippo.intake.attachments.Documents;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 閲覧制限: who is not named does not know that it is there. */
class NeedToKnowTest extends RunningIntake {

    @TestFactory
    Stream<DynamicTest> no_address_shows_a_restricted_incident_to_who_is_not_named() {
        var incident = clerk().post("/api/incidents", Reports.usbMemory("人事")).incident();
        var attachment = attached(incident);
        var hidden = new HiddenCase(
                port,
                account -> account,
                "officer",
                "second-officer",
                UUID.fromString(incident),
                Map.of(
                        "/incidents/{id}/attachments/{attachment}",
                        "/incidents/" + incident + "/attachments/" + attachment));
        hidden.look(RightsTable.read());
        restrict(incident, "\"clerk\"");
        return hidden.tests();
    }

    @Test
    void a_clerks_wish_holds_for_everybody_but_the_clerk_the_officers_and_those_whose_task_is_to_read() {
        var incident = clerk().post("/api/incidents", wished()).incident();

        for (var account : List.of("clerk", "officer", "second-officer", "auditor", "ciso")) {
            assertThat(as(account).get("/api/incidents/" + incident).status())
                    .as(account)
                    .isEqualTo(200);
            assertThat(as(account).get("/api/incidents").body()).as(account).contains(incident);
        }
        for (var account : List.of("approver", "colleague", "neighbour")) {
            assertThat(as(account).get("/api/incidents/" + incident).status())
                    .as(account)
                    .isEqualTo(404);
            assertThat(as(account).get("/api/incidents").body()).as(account).doesNotContain(incident);
            assertThat(new Browser(port, account).get("/").body()).as(account).doesNotContain(incident);
        }
    }

    @Test
    void an_officer_names_the_people_and_lifts_it_again_and_every_decision_stays() {
        var incident = clerk().post("/api/incidents", wished()).incident();
        var before = count("outbox");

        var decided = restrict(incident, "\"APPROVER \"");
        assertThat(decided.at("/access/accounts").toString()).isEqualTo("[\"officer\",\"approver\"]");
        assertThat(decided.at("/access/number").asInt()).isEqualTo(2);
        assertThat(seenBy("officer", "approver", "auditor", "clerk", "second-officer", incident))
                .containsExactly(200, 200, 200, 404, 404);

        lift(incident);
        assertThat(seenBy("officer", "approver", "auditor", "clerk", "second-officer", incident))
                .containsExactly(200, 200, 200, 200, 200);
        assertThat(jdbc.sql("select restricted from incident_access where incident_id = ? order by number")
                        .param(UUID.fromString(incident))
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, true, false);
        assertThat(count("outbox")).isEqualTo(before + 2);
        assertThatThrownBy(() ->
                        jdbc.sql("update incident_access set reason = 'x'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void an_amendment_leaves_it_restricted_and_says_so() {
        var incident = clerk().post("/api/incidents", wished()).incident();

        var amended = clerk().put("/api/incidents/" + incident, Reports.amended(Reports.usbMemory("人事の件"), "補足"));

        assertThat(amended.json().at("/access/restricted").asBoolean()).isTrue();
        assertThat(as("approver").get("/api/incidents/" + incident).status()).isEqualTo(404);
    }

    @Test
    void who_is_named_sees_no_more_than_role_and_department_allow() {
        var incident = clerk().post("/api/incidents", wished()).incident();
        restrict(incident, "\"neighbour\", \"operator\"");

        assertThat(as("neighbour").get("/api/incidents/" + incident).status()).isEqualTo(404);
        assertThat(as("operator").get("/api/incidents/" + incident).status()).isEqualTo(403);
    }

    @Test
    void who_is_not_named_can_change_nothing_and_a_decision_needs_its_reason() {
        var incident = clerk().post("/api/incidents", wished()).incident();
        restrict(incident, "");
        var place = "/api/incidents/" + incident;

        assertThat(as("second-officer")
                        .post(place + "/access", "{\"restricted\": false, \"reason\": \"見たい\"}")
                        .status())
                .isEqualTo(404);
        assertThat(as("second-officer")
                        .put(place, Reports.amended(Reports.smallest(), "訂正"))
                        .status())
                .isEqualTo(404);
        assertThat(officer()
                        .post(place + "/access", "{\"restricted\": false, \"reason\": \" \"}")
                        .fields())
                .containsExactly("reason");
        assertThat(officer().post(place + "/access", "{\"reason\": \"x\"}").fields())
                .containsExactly("restricted");
    }

    @Test
    void the_form_restricts_with_one_box_and_who_files_the_like_is_not_told_of_it() {
        var filed = file("clerk", "2026-05-05T09:00", "true");
        assertThat(as("officer")
                        .get("/api/incidents/" + filed)
                        .json()
                        .at("/access/officers")
                        .asBoolean())
                .isTrue();
        assertThat(new Browser(port, "clerk").get("/").body()).contains("【閲覧制限】");

        var like = file("colleague", "2026-05-05T09:00", "");
        assertThat(as("colleague")
                        .get("/api/incidents/" + like)
                        .json()
                        .at("/access")
                        .isNull())
                .isTrue();
    }

    private String file(String account, String knownAt, String restricted) {
        var browser = new Browser(port, account);
        var page = browser.get("/incidents/new");
        var form = new Browser.Form(page)
                .with("key", page.hidden("key"))
                .with("body", "mayor")
                .with("facts.knownAt", knownAt)
                .with("facts.cause", "STOLEN")
                .with("restricted", restricted);
        var answer = browser.send("/incidents/new", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.incident();
    }

    @Test
    void the_page_names_the_people_and_warns_when_nobody_of_them_can_approve() {
        var incident = clerk().post("/api/incidents", wished()).incident();
        var browser = new Browser(port, "officer");
        var page = browser.get("/incidents/" + incident);

        browser.send(
                "/incidents/" + incident + "/access",
                new Browser.Form(page).with("accounts", "clerk、nobody-known").with("reason", "人事にかかわるため"));
        var after = browser.get("/incidents/" + incident).body();

        assertThat(after).contains("officer ・ clerk ・ nobody-known", "承認者", "人事にかかわるため");
        assertThat(as("second-officer").get("/api/incidents/" + incident).status())
                .isEqualTo(404);
    }

    private static String wished() {
        return Reports.usbMemory("人事").strip().replaceFirst("\\{", "{\"restricted\": true, ");
    }

    private tools.jackson.databind.JsonNode restrict(String incident, String accounts) {
        var answer = officer()
                .post(
                        "/api/incidents/" + incident + "/access",
                        "{\"restricted\": true, \"accounts\": [%s], \"reason\": \"人事\"}".formatted(accounts));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private void lift(String incident) {
        assertThat(officer()
                        .post("/api/incidents/" + incident + "/access", "{\"restricted\": false, \"reason\": \"終わった\"}")
                        .status())
                .isEqualTo(200);
    }

    private List<Integer> seenBy(String one, String two, String three, String four, String five, String incident) {
        return Stream.of(one, two, three, four, five)
                .map(account -> as(account).get("/api/incidents/" + incident).status())
                .toList();
    }

    private String attached(String incident) {
        var browser = new Browser(port, "clerk");
        var place = "/incidents/" + incident;
        var page = browser.upload(
                place + "/attachments",
                new Browser.Form(browser.get(place)),
                new Browser.Attached("控え.pdf", Documents.pdf("控え")));
        var found = Pattern.compile("/attachments/([0-9a-f-]{36})").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
