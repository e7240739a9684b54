package jp.ippo.notification.desk.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.desk.SafeCsv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class PublicationPagesTest extends RunningNotification {

    private static final Map<String, String> PHONE_CALL = Map.of(
            "at", "2026-06-23T10:30",
            "channel", "PHONE",
            "contactedBy", "総務課 見本",
            "contactedOffice", "個人情報保護委員会事務局",
            "spokeTo", "");

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident;
    private final String gate = page + "/publication";
    private final String body = "body-" + incident;

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        var report = Samples.report(incident, 1);
        ((ObjectNode) report.get("body")).put("code", body);
        report.put("department", "=HYPERLINK(福祉課)");
        others.report(report);
        var judgement = Samples.judgement(incident, 1);
        ((ObjectNode) judgement.get("body")).put("code", body);
        others.judge(judgement);
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(SetClock.NOON_AFTER);
    }

    @ParameterizedTest
    @CsvSource({
        "officer, ja", "approver, ja", "auditor, ja",
        "officer, en", "approver, en", "auditor, en"
    })
    void every_page_speaks_both_languages_to_every_role(String account, String language) {
        var browser = browserOf(account);
        browser.open("/?lang=" + language);

        for (var path : new String[] {gate, page + "/first-contact-sheet", "/publications", "/publications/policies"}) {
            var shown = browser.open(path);
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.body())
                    .as(path)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\">", "<main id=\"main\"", "<h1>")
                    .doesNotContain("style=\"", "onclick=", "<script");
        }
        var mayWrite = account.equals("officer");
        assertThat(browser.open(gate).body().contains("action=\"" + page + "/first-contact\""))
                .isEqualTo(mayWrite);
        assertThat(browser.open("/publications/policies").body().contains("action=\"/publications/policies\""))
                .isEqualTo(mayWrite);
    }

    @Test
    void other_roles_change_nothing() {
        var forms = new String[] {
            page + "/first-contact",
            gate,
            gate + "/plan",
            gate + "/plan/cancellation",
            gate + "/decision",
            "/publications",
            "/publications/policies"
        };
        for (var form : forms)
            for (var account : new String[] {"approver", "auditor"})
                assertThat(browserOf(account).submit(gate, form, Map.of()).statusCode())
                        .as("%s %s", account, form)
                        .isEqualTo(403);
        for (var form : new String[] {gate + "/decision/approval", "/publications/policies/x/1/approval"})
            for (var account : new String[] {"officer", "auditor"})
                assertThat(browserOf(account).submit(gate, form, Map.of()).statusCode())
                        .as("%s %s", account, form)
                        .isEqualTo(403);
        assertThat(browserOf("clerk").open("/publications").statusCode()).isEqualTo(403);
    }

    @Test
    void publication_is_refused_on_the_page_and_cleared_after_the_first_contact() {
        var browser = browserOf("officer");

        var refused = browser.submit(gate, page + "/publication", Map.of("channel", "WEB", "note", ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("role=\"alert\"").contains("一報が記録されていないため、公表できません");

        var recorded = browser.submit(gate, page + "/first-contact", PHONE_CALL);
        assertThat(recorded.statusCode()).isEqualTo(200);
        assertThat(recorded.body()).contains("一報を記録しました。", "個人情報保護委員会事務局", "2026年6月23日（令和8年6月23日・火）10時30分");

        var cleared = browser.submit(gate, page + "/publication", Map.of("channel", "WEB", "note", ""));
        assertThat(cleared.body()).contains("公表できます。可否の記録を残しました。");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_what_is_wrong_at_the_field() {
        var shown = browserOf("officer")
                .submit(
                        gate,
                        page + "/first-contact",
                        Map.of(
                                "at",
                                "2026-06-24T10:30",
                                "channel",
                                "",
                                "contactedBy",
                                "総務課 見本",
                                "contactedOffice",
                                ""));

        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body())
                .contains("一報の日時が未来です。", "href=\"#contact-channel\"", "id=\"contact-contactedOffice-problem\"")
                .contains("value=\"総務課 見本\"", "aria-invalid=\"true\"")
                .doesNotContain("The first contact lies in the future");
    }

    @Test
    void the_sheet_is_read_out_in_order_and_invents_no_number() {
        browserOf("officer")
                .submit(
                        gate,
                        gate + "/plan",
                        Map.of("at", "2026-06-26T10:00", "channel", "PRESS_CONFERENCE", "reason", ""));

        assertThat(browserOf("officer").open(page + "/first-contact-sheet").body())
                .containsSubsequence(
                        "連絡先が設定されていません",
                        "見本市長の個人情報保護担当です",
                        "漏えいのおそれ・滅失のおそれ",
                        "発生日 令和8年6月21日",
                        "2026年6月22日（令和8年6月22日・月）15時45分",
                        "最大460,517人",
                        "氏名、生年月日、性別、住所、口座番号",
                        "第43条第4号に該当（最大460517人 &gt; 100人）",
                        "第43条第1号は判断中",
                        "準備中",
                        "公表予定: 2026年6月26日（令和8年6月26日・金）10時00分（記者会見）",
                        "総務課 個人情報保護担当 06-0000-0000",
                        "一報を記録する");
    }

    @Test
    void the_plan_is_kept_from_the_page_and_warns_there_and_on_the_case() {
        var browser = browserOf("officer");
        var past = browser.submit(gate, gate + "/plan", Map.of("at", "2026-06-23T10:00", "channel", "WEB"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("公表の予定は、これからの日時にしてください。", "href=\"#plan-at\"", "value=\"2026-06-23T10:00\"");

        var planned = browser.submit(gate, gate + "/plan", Map.of("at", "2026-06-24T09:00", "channel", "WEB"));
        assertThat(planned.body()).contains("公表予定を記録しました。", "公表の予定まで24時間を切っていますが", "plan-DANGER");
        assertThat(browser.open(page).body()).contains("plan-DANGER", "href=\"" + gate + "\"");
        firstOnTheBoard();
        assertThat(browser.open("/?text=" + incident).body()).contains("公表予定 2026年6月24日（令和8年6月24日・水）9時00分", "今すぐ一報");

        var cancelled = browser.submit(gate, gate + "/plan/cancellation", Map.of("reason", "延期"));
        assertThat(cancelled.body()).contains("公表予定を取り消しました。", "延期", "公表の予定はありません。");
    }

    @Test
    void a_policy_is_entered_by_one_person_approved_by_another_and_the_batch_passes_each_gate() {
        enterPolicy();
        var incomplete = Map.of("bodyCode", "", "reasons", "理由");
        assertThat(browserOf("officer")
                        .submit("/publications/policies", "/publications/policies", incomplete)
                        .body())
                .contains("href=\"#policy-otherwise\"", "href=\"#policy-source\"", "理由</textarea>");
        var nobodys = Map.of("bodyCode", "", "otherwise", "BATCH", "source", "見本市公表基準");
        assertThat(browserOf("officer")
                        .submit("/publications/policies", "/publications/policies", nobodys)
                        .body())
                .contains("href=\"#policy-bodyCode\"", "href=\"#policy-effectiveFrom\"");
        var approval = "/publications/policies/" + body + "/1/approval";
        assertThat(browserOf("approver")
                        .submit("/publications/policies", approval, Map.of())
                        .body())
                .contains("公表の基準を承認しました。");

        var officer = browserOf("officer");
        assertThat(officer.open(gate).body()).contains("基準の「その他の事案」に当たります。", "半期ごとに一括して公表する");
        officer.submit(gate, gate + "/decision", Map.of("mode", "BATCH"));
        assertThat(officer.open("/publications?half=2025-2").body()).doesNotContain(incident.toString());
        assertThat(officer.open("/publications?half=2026-2").body()).contains(incident.toString(), "前の半期から繰越");

        var list = "/publications?half=2026-1";
        var batch = Map.of("half", "2026-1", "incident", incident.toString());
        assertThat(officer.submit(list, "/publications", batch).body())
                .contains("1件は公表できませんでした")
                .contains(incident.toString());
        officer.submit(gate, page + "/first-contact", PHONE_CALL);
        assertThat(officer.submit(list, "/publications", batch).body()).contains("1件が門を通り", "公表済み");
        assertThat(officer.submit(list, "/publications", batch).statusCode())
                .as("once only")
                .isEqualTo(409);
        assertThat(officer.open("/publications?half=2026-2").body()).doesNotContain(incident.toString());
    }

    @Test
    void the_list_for_a_spreadsheet_runs_no_formula_and_tells_no_free_text() {
        enterPolicy();
        browserOf("approver")
                .submit("/publications/policies", "/publications/policies/" + body + "/1/approval", Map.of());
        var officer = browserOf("officer");
        officer.submit(gate, gate + "/decision", Map.of("mode", "BATCH"));

        var csv = officer.open("/publications.csv?half=2026-1");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("publications-2026-1.csv");
        assertThat(csv.body())
                .startsWith("\uFEFF発生日,知った日,")
                .contains("'=HYPERLINK(福祉課)", "令和8年6月22日", "\"最大460,517人")
                .doesNotContain(",=HYPERLINK", "データ移管作業", incident.toString());
        assertThat(SafeCsv.harmless(" +1")).isEqualTo("' +1");
        assertThat(SafeCsv.harmless("＝1")).isEqualTo("'＝1");
        assertThat(SafeCsv.harmless("税・所得")).isEqualTo("税・所得");
    }

    @Test
    void a_withholding_is_approved_by_the_second_person_on_the_page() {
        enterPolicy();
        browserOf("approver")
                .submit("/publications/policies", "/publications/policies/" + body + "/1/approval", Map.of());
        var form = Map.of("mode", "WITHHELD", "withheldFor", "R1", "reason", "警察の要請");
        assertThat(browserOf("officer").submit(gate, gate + "/decision", form).body())
                .contains("公表の決定を記録しました。", "第二の担当者の承認を待っています", "まだ決定されていません。");

        var approved = browserOf("approver").submit(gate, gate + "/decision/approval", Map.of("number", "1"));
        assertThat(approved.body()).contains("公表しない決定を承認しました。", "捜査に支障がある場合", "警察の要請");
    }

    /** The board of a test run is longer than its first page. */
    private void firstOnTheBoard() {
        var urgent = Samples.judgement(incident, 2);
        ((ObjectNode) urgent.get("deadlines")).put("preliminaryLimit", "2026-01-01");
        others.judge(urgent);
        await().untilAsserted(() ->
                assertThat(as("officer").get("/api/cases?limit=5").text()).contains(incident.toString()));
    }

    private void enterPolicy() {
        var entered = browserOf("officer")
                .submit(
                        "/publications/policies",
                        "/publications/policies",
                        Map.of(
                                "bodyCode", body,
                                "effectiveFrom", "2026-04-01",
                                "source", "見本市公表基準",
                                "eachTimeItems", "2",
                                "otherwise", "BATCH",
                                "reasons", "捜査に支障がある場合"));
        assertThat(entered.body()).contains("公表の基準を登録しました。", "捜査に支障がある場合", "承認待ち（未使用）");
    }

    @Test
    void a_drill_is_on_no_list_and_its_sheet_says_that_nobody_is_called() {
        var drill = UUID.randomUUID();
        others.report(Samples.report(drill, 1).put("drill", true));
        others.judge(Samples.judgement(drill, 1).put("drill", true));
        await().until(() -> others.stepsHeardOf(drill).size() == 2);
        var decision = "{\"mode\": \"BATCH\", \"reason\": \"訓練\"}";
        assertThat(as("officer")
                        .post("/api/cases/" + drill + "/publication/decision", decision)
                        .status())
                .isEqualTo(201);

        var officer = browserOf("officer");
        assertThat(officer.open("/publications?half=2026-1").body()).doesNotContain(drill.toString());
        assertThat(officer.open("/cases/" + drill + "/first-contact-sheet").body())
                .contains("【訓練】実際には電話をかけません。");
        officer.submit("/cases/" + drill + "/texts", "/cases/" + drill + "/texts/press-release/draft", Map.of());
        assertThat(officer.open("/cases/" + drill + "/texts/press-release.txt").body())
                .startsWith("【訓練】【案】");
    }
}
