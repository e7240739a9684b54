package jp.ippo.notification.desk.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DutiesPagesTest extends RunningNotification {

    private static final Map<String, String> TOLD = Map.of(
            "toldAt", "2026-06-23T11:00",
            "spokeTo", "見本警察署 生活安全課",
            "referenceNumber", "受付-7",
            "note", "");

    @Autowired
    private JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident + "/duties";

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "officer, ja, 期限と連絡", "approver, ja, 期限と連絡", "auditor, ja, 期限と連絡",
        "officer, en, Dates and contacts", "approver, en, Dates and contacts", "auditor, en, Dates and contacts"
    })
    void both_pages_speak_both_languages_to_every_role(String account, String language, String heading) {
        var browser = browserOf(account);
        browser.open("/duties?lang=" + language);
        if (account.equals("officer")) browser.submit(page, page + "/lanes/POLICE/proof", TOLD);

        for (var path : new String[] {"/duties", page}) {
            var shown = browser.open(path);
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.body())
                    .as(path)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\">", "<main id=\"main\"", "<h1>" + heading + "</h1>")
                    .doesNotContain("style=\"", "onclick=", "<script");
        }
        assertThat(as(account).get("/api/duties?limit=200").text()).contains(incident.toString());
        assertThat(browser.open(page).body().contains("action=\"" + page + "/seen\""))
                .isEqualTo(account.equals("officer"));
    }

    @Test
    void the_clerk_and_a_form_of_another_role_are_refused() {
        assertThat(browserOf("clerk").open("/duties").statusCode()).isEqualTo(403);
        assertThat(browserOf("clerk").open(page).statusCode()).isEqualTo(403);
        for (var form : List.of("/seen", "/lanes", "/lanes/POLICE/decision", "/lanes/POLICE/proof")) {
            for (var account : List.of("approver", "auditor")) {
                assertThat(browserOf(account)
                                .submit("/duties", page + form, Map.of())
                                .statusCode())
                        .as(account + form)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void the_page_shows_each_date_who_set_it_and_the_reminders_to_come() {
        assertThat(browserOf("officer").open(page).body())
                .containsSubsequence(
                        "個人情報保護委員会への一報（公表の前に必要）",
                        "庁内の目標日（法令に日数の定めなし）",
                        "2026年6月23日（令和8年6月23日・火）",
                        "今日まで",
                        "速報の外枠（5日目）",
                        "ガイドラインの目安",
                        "2026年6月25日（令和8年6月25日・木）9時00分",
                        "2026年6月26日（令和8年6月26日・金）14時00分",
                        "確報",
                        "法令の期限")
                .contains("未登録", "宛先が登録されていない人がいます。", "privacy@city.example.jp に送ります");
    }

    @Test
    void what_was_seen_is_on_the_page_with_the_name() {
        var shown = browserOf("officer").submit(page, page + "/seen", Map.of());

        assertThat(shown.body()).contains("確認を記録しました。", "最後の確認: officer、2026年6月23日（令和8年6月23日・火）12時00分");
    }

    @Test
    void the_facts_propose_a_person_decides_and_the_proof_ends_it() {
        assertThat(lane("MIC").toString()).contains("\"proposal\":\"SECURITY_INCIDENT\"", "\"state\":\"UNDECIDED\"");
        assertThat(lane("POLICE").toString()).contains("\"proposal\":null");
        var browser = browserOf("officer");

        browser.submit(page, page + "/lanes/MIC/decision", Map.of("owed", "true", "reason", "", "dueOn", "2026-06-24"));
        assertThat(lane("MIC").toString()).contains("\"state\":\"OWED\"", "\"dueOn\":\"2026-06-24\"");
        assertThat(browser.open(page).body()).contains("他機関への連絡<").contains("（総務省）", "2026年6月24日（令和8年6月24日・水）9時00分");

        var shown = browser.submit(page, page + "/lanes/MIC/proof", TOLD);

        assertThat(shown.body()).contains("連絡を記録しました。", "見本警察署 生活安全課", "受付-7").doesNotContain("（総務省）");
        assertThat(lane("MIC").get("state").asString()).isEqualTo("DONE");
        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident)).contains("OTHER_DUTY_PROVED"));
    }

    @Test
    void a_correction_stands_beside_the_first_proof() {
        var browser = browserOf("officer");
        browser.submit(page, page + "/lanes/POLICE/proof", TOLD);
        browser.submit(
                page, page + "/lanes/POLICE/proof", Map.of("toldAt", "2026-06-23T11:30", "spokeTo", "見本警察署 刑事課"));

        assertThat(lane("POLICE").get("proofs"))
                .extracting(proof -> proof.get("spokeTo").asString())
                .containsExactly("見本警察署 生活安全課", "見本警察署 刑事課");
    }

    @Test
    void without_a_law_and_without_a_target_there_is_no_clock() {
        browserOf("officer").submit(page, page + "/lanes/INSURER/decision", Map.of("owed", "true"));

        assertThat(lane("INSURER").get("dueOn").isNull()).isTrue();
        assertThat(browserOf("officer").open(page).body())
                .contains("期限: なし（法令の定めなし、庁内の目標なし）")
                .doesNotContain("（保険会社）");
    }

    @Test
    void not_owed_needs_a_reason_and_then_takes_no_proof() {
        var browser = browserOf("officer");
        var refused = browser.submit(page, page + "/lanes/POLICE/decision", Map.of("owed", "false", "reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("不要とする理由を書いてください。", "href=\"#decide-POLICE-reason\"", "id=\"decide-POLICE-reason-problem\"")
                .contains("aria-describedby=\"decide-POLICE-reason-problem\"")
                .doesNotContain("Say why");

        browser.submit(page, page + "/lanes/POLICE/decision", Map.of("owed", "false", "reason", "犯罪ではない"));

        assertThat(lane("POLICE").get("state").asString()).isEqualTo("NOT_OWED");
        assertThat(browser.submit(page, page + "/lanes/POLICE/proof", TOLD).statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_proof_of_the_future_or_without_a_person_is_refused_at_its_fields() {
        var shown = browserOf("officer")
                .submit(page, page + "/lanes/POLICE/proof", Map.of("toldAt", "2026-06-24T11:00", "note", "書いたメモ"));

        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body())
                .contains("連絡した日時が未来です。", "連絡した相手を入れてください。", "href=\"#prove-POLICE-toldAt\"")
                .contains("value=\"書いたメモ\"", "value=\"2026-06-24T11:00\"");
        assertThat(as("officer")
                        .post("/api" + page + "/lanes/POLICE/proof", "{\"toldAt\": \"2026-06-22T06:44:00Z\"}")
                        .text())
                .contains("知った日時より前");
    }

    @Test
    void a_further_authority_is_added_with_a_clock_of_its_own() {
        var browser = browserOf("officer");
        assertThat(browser.submit(page, page + "/lanes", Map.of("name", " ")).body())
                .contains("連絡先の名称を入れてください。", "href=\"#add--name\"");

        browser.submit(page, page + "/lanes", Map.of("name", "指定管理者の本社"));
        browser.submit(page, page + "/lanes/ADDED-1/decision", Map.of("owed", "true", "dueOn", "2026-06-25"));

        assertThat(browser.open(page).body()).contains("指定管理者の本社", "（指定管理者の本社）");
        assertThat(as("officer")
                        .post("/api" + page + "/lanes/ADDED-2/decision", "{\"owed\": true}")
                        .text())
                .contains("この連絡先はありません。");
    }

    @Test
    void records_of_the_lanes_can_neither_be_changed_nor_removed() {
        var browser = browserOf("officer");
        browser.submit(page, page + "/lanes", Map.of("name", "本社"));
        browser.submit(page, page + "/lanes/POLICE/decision", Map.of("owed", "true"));
        browser.submit(page, page + "/lanes/POLICE/proof", TOLD);

        for (var table : List.of("duty_lane", "duty_decision", "duty_proof")) {
            for (var change : List.of(
                    "update " + table + " set number = number where incident_id = '" + incident + "'",
                    "delete from " + table + " where incident_id = '" + incident + "'",
                    "truncate " + table)) {
                assertThatThrownBy(() -> jdbc.sql(change).update())
                        .as(change)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("append-only");
            }
        }
    }

    private tools.jackson.databind.JsonNode lane(String code) {
        for (var lane : as("auditor").get("/api" + page).json().get("lanes")) {
            if (lane.get("code").asString().equals(code)) return lane;
        }
        throw new AssertionError("no lane " + code);
    }
}
