package jp.ippo.notification.desk.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.texts.TextKind;
import jp.ippo.notification.texts.Texts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

class TextsPagesTest extends RunningNotification {

    private static final Map<String, String> FACTS = Map.of(
            "contactWindow", "見本市 総務課 06-0000-0000（平日9時から17時）",
            "measures", "お一人ずつに通知をお送りします。",
            "prevention", "媒体の持ち出しを許可制にします。",
            "advice", "不審な電話にご注意ください。");

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident + "/texts";
    private final String notice = page + "/individual-notice";
    private final String press = page + "/press-release";

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @ParameterizedTest
    @CsvSource({"officer, ja", "approver, ja", "auditor, ja", "officer, en", "approver, en", "auditor, en"})
    void every_page_speaks_both_languages_to_every_role(String account, String language) {
        for (var kind : TextKind.values()) draft(kind.slug());
        save(press, "PERSONS", "対象は百一人です。");
        var browser = browserOf(account);
        browser.open("/?lang=" + language);

        for (var path : new String[] {page, press, notice, page + "/assembly-report", page + "/authority-report"}) {
            var shown = browser.open(path);
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.body())
                    .as(path)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\">", "<main id=\"main\"", "<h1>")
                    .doesNotContain("style=\"", "onclick=", "<script");
        }
        assertThat(browser.open(page).body().contains("action=\"" + page + "/facts\""))
                .isEqualTo(account.equals("officer"));
        assertThat(browser.open(press).body().contains("action=\"" + press + "/approval\""))
                .isEqualTo(account.equals("approver"));
    }

    @Test
    void only_the_officer_writes_and_only_the_approver_approves() {
        for (var account : new String[] {"approver", "auditor"})
            for (var form : new String[] {page + "/facts", press, press + "/draft", notice + "/mailing"})
                assertThat(browserOf(account).submit(page, form, Map.of()).statusCode())
                        .as("%s %s", account, form)
                        .isEqualTo(403);
        for (var account : new String[] {"officer", "auditor"})
            assertThat(browserOf(account)
                            .submit(page, press + "/approval", Map.of())
                            .statusCode())
                    .isEqualTo(403);
        assertThat(browserOf("clerk").open(page).statusCode()).isEqualTo(403);
    }

    @Test
    void all_texts_come_from_the_same_facts_with_what_the_officer_added() {
        assertThat(browserOf("officer").submit(page, page + "/facts", FACTS).body())
                .contains("補う事実を記録しました。", "媒体の持ち出しを許可制にします。");
        for (var kind : TextKind.values()) draft(kind.slug());

        assertThat(browserOf("auditor").open(press).body())
                .contains("個人情報の漏えいのおそれ・滅失のおそれについて", "最大460,517人", "令和8年6月21日", "06-0000-0000")
                .doesNotContain("許可なく USB メモリーを持ち出した。");
        assertThat(browserOf("auditor").open(page + "/assembly-report").body())
                .contains("第43条第4号に該当", "許可なく USB メモリーを持ち出した。", "個人情報保護委員会への一報は未了。");
        assertThat(browserOf("auditor").open(page).body()).contains("読み取れた範囲で食い違いはありません。");
    }

    @Test
    void the_notice_carries_the_five_items_of_rule_45_or_is_not_saved() {
        draft("individual-notice");
        for (var item : new String[] {"OVERVIEW", "ITEMS_INTRO", "CAUSE", "SECONDARY_DAMAGE", "OTHER"}) {
            var refused = save(notice, item, " ");
            assertThat(refused).as(item).contains("必須です（施行規則第45条）。", "href=\"#text-" + item + "\"");
        }
        assertThat(texts.versions(incident, TextKind.INDIVIDUAL_NOTICE)).hasSize(1);
    }

    @Test
    void an_approval_is_bound_to_the_digest_and_given_by_a_second_person_only_when_nothing_is_left_to_write() {
        draft("press-release");
        var gaps = approve(press, digest(press), "");
        assertThat(gaps).contains("【要記入】が残っています。");
        browserOf("officer").submit(page, page + "/facts", FACTS);
        draft("press-release");
        var old = digest(press);
        save(press, "TITLE", "個人情報の漏えいのおそれについて（第1報）");
        assertThat(approve(press, old, "")).contains("最新版（第3版）ではありません。");
        assertThatThrownBy(() -> texts.approve(incident, TextKind.PRESS_RELEASE, digest(press), null, "officer"))
                .hasMessageContaining("書いた本人");

        assertThat(approve(press, digest(press), "")).contains("文案を承認しました。", "承認済み（approver）");
        assertThat(save(press, "TITLE", "第2報")).contains("新しい版を保存しました。", "承認待ち");
    }

    @Test
    void a_disagreement_is_shown_with_both_quotes_and_approved_only_with_a_reason() {
        browserOf("officer").submit(page, page + "/facts", FACTS);
        draft("press-release");
        var shown = save(press, "PERSONS", "対象は百一人です。");
        assertThat(shown).contains("食い違い 1件", "対象は百一人です。</blockquote>", "最大460,517人（確定した数は不明）</blockquote>");

        assertThat(approve(press, digest(press), "")).contains("食い違いがあります。", "href=\"#text-despite\"");
        assertThat(approve(press, digest(press), "第1報は判明分のみのため")).contains("文案を承認しました。", "第1報は判明分のみのため");
    }

    @Test
    void when_the_facts_change_the_texts_that_no_longer_agree_are_flagged() {
        browserOf("officer").submit(page, page + "/facts", FACTS);
        draft("press-release");
        draft("individual-notice");
        assertThat(approve(press, digest(press), "")).contains("文案を承認しました。");

        var amended = Samples.report(incident, 2);
        ((ObjectNode) amended.at("/facts/affected")).put("confirmed", 101).put("atMost", 101);
        others.report(amended);
        await().untilAsserted(() -> assertThat(browserOf("auditor").open(press).body())
                .contains("事実が変わりました", "この版は以前の事実（報告 第1版）から", "460,517", "101人</strong>"));
        assertThat(as("auditor").get("/api" + page).json().get("disagreements"))
                .extracting(one -> one.at("/found/place/source").asString() + " "
                        + one.at("/found/value").asString())
                .containsExactly("PRESS_RELEASE 460,517");
        assertThat(browserOf("auditor").open(notice).body()).contains("事実が変わりました");
    }

    @Test
    void the_notice_in_the_mailing_and_the_report_to_the_commission_are_compared_as_well() {
        browserOf("officer").submit(page, page + "/facts", FACTS);
        as("officer").post("/api/cases/" + incident + "/notices", """
                        {"subject": "お知らせ", "overview": "令和8年6月20日にUSBメモリーを紛失し、三百人の情報が含まれます。",
                         "cause": "盗難", "secondaryDamage": "ありません。", "other": "ご注意ください。",
                         "contactWindow": "窓口 06-1111-1111"}
                        """);

        assertThat(as("auditor").get("/api" + page).json().get("disagreements"))
                .allMatch(one -> one.at("/found/place/source").asString().equals("MAILED_NOTICE"))
                .extracting(one -> one.get("aspect").asString() + " "
                        + one.at("/found/value").asString())
                .containsExactlyInAnyOrder("PERSONS 300", "HAPPENED 2026年6月20日", "CAUSE 盗難", "CONTACT 06-1111-1111");
    }

    @Test
    void two_who_edit_the_same_version_do_not_overwrite_each_other() {
        draft("press-release");
        var parts = parts(press);
        assertThat(browserOf("officer").submit(press, press, parts).statusCode())
                .isEqualTo(200);
        var second = browserOf("officer").submit(press, press, parts);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains("別の版（第2版）が保存されています。");
    }

    @Test
    void a_text_leaves_as_a_file_that_says_whether_it_is_approved() throws Exception {
        browserOf("officer").submit(page, page + "/facts", FACTS);
        draft("press-release");
        var browser = browserOf("auditor");
        assertThat(browser.open(press + ".txt").body())
                .startsWith("【案】第1版（未承認）")
                .contains("■ 概要\r\n");
        approve(press, digest(press), "");

        var plain = browser.open(press + ".txt");
        assertThat(plain.headers().firstValue("Content-Disposition").orElse("")).contains("press-release-1.txt");
        assertThat(plain.body()).startsWith("第1版（令和8年6月23日承認）");
        try (var word = new XWPFDocument(
                new ByteArrayInputStream(browser.download(press + ".docx").body()))) {
            assertThat(word.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .containsSubsequence("第1版（令和8年6月23日承認）", "個人情報の漏えいのおそれ・滅失のおそれについて", "概要", "お問い合わせ窓口")
                    .contains("見本市 総務課 06-0000-0000（平日9時から17時）");
        }
        assertThat(browser.open(press + ".txt?version=9").statusCode()).isEqualTo(404);
        assertThat(browser.open(page + "/poem").statusCode()).isEqualTo(404);
    }

    @Test
    void only_an_approved_notice_becomes_the_draft_of_the_mailing() {
        browserOf("officer").submit(page, page + "/facts", FACTS);
        draft("individual-notice");
        assertThat(browserOf("officer")
                        .submit(notice, notice + "/mailing", Map.of())
                        .statusCode())
                .isEqualTo(409);
        approve(notice, digest(notice), "");

        assertThat(browserOf("officer")
                        .submit(notice, notice + "/mailing", Map.of())
                        .body())
                .contains("送信の文面の案を作りました。");
        assertThat(as("officer")
                        .get("/api/cases/" + incident + "/notices")
                        .json()
                        .at("/notice/words/contactWindow")
                        .asString())
                .isEqualTo(FACTS.get("contactWindow"));
    }

    @Test
    void versions_approvals_and_added_facts_can_neither_be_changed_nor_removed() {
        browserOf("officer").submit(page, page + "/facts", FACTS);
        draft("individual-notice");
        approve(notice, digest(notice), "");

        for (var table : new String[] {"text_facts", "text_version", "text_approval"})
            for (var change : new String[] {
                "update " + table + " set incident_id = incident_id",
                "delete from " + table,
                "truncate " + table + " cascade"
            })
                assertThatThrownBy(() -> jdbc.sql(change).update())
                        .as(change)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("append-only");
    }

    private void draft(String kind) {
        var drafted = browserOf("officer").submit(page, page + "/" + kind + "/draft", Map.of());
        assertThat(drafted.body()).contains("事実から新しい版を作りました。");
    }

    private String save(String text, String part, String words) {
        var parts = parts(text);
        parts.put(part, words);
        return browserOf("officer").submit(text, text, parts).body();
    }

    /** As the form of the page shows them. */
    private Map<String, String> parts(String text) {
        var slug = text.substring(text.lastIndexOf('/') + 1);
        var newest = texts.newest(incident, TextKind.of(slug)).orElseThrow();
        var parts = new LinkedHashMap<String, String>();
        newest.parts().forEach((part, words) -> parts.put(part.name(), words));
        parts.put("edited", String.valueOf(newest.version()));
        return parts;
    }

    private String approve(String text, String digest, String despite) {
        return browserOf("approver")
                .submit(text, text + "/approval", Map.of("digest", digest, "despite", despite))
                .body();
    }

    /** As the approver sees it on the page. */
    private String digest(String text) {
        var found = Pattern.compile("<code>([0-9a-f]{64})</code>")
                .matcher(browserOf("approver").open(text).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
