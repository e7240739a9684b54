package jp.ippo.notification.desk.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReleasePagesTest extends RunningNotification {

    private static final String DRAFT = """
            {"subject": "個人情報の漏えいについてのお知らせ", "overview": "USBメモリーを紛失しました。",
             "cause": "持ち出したため。", "secondaryDamage": "確認されていません。",
             "other": "不審な電話にご注意ください。", "contactWindow": "専用窓口 06-0000-0000"}
            """;

    private static final Pattern COUNT = Pattern.compile("<dt>([^<]+)</dt><dd>([0-9,]+)</dd>");

    @Autowired
    JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident + "/release";

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @Test
    void a_notice_goes_from_the_approval_to_the_last_person_on_one_page() {
        drafted();
        var officer = browserOf("officer");
        var approver = browserOf("approver");
        assertThat(officer.open(page).body()).contains("まだ承認されていません").doesNotContain("/release/start\"");

        assertThat(approver.submit(page, page + "/approval", Map.of("version", "1", "people", "4"))
                        .statusCode())
                .as("another number of people")
                .isEqualTo(409);
        assertThat(approver.submit(page, page + "/approval", Map.of("version", "1", "people", "３人"))
                        .body())
                .contains("承認しました", "第1版を3人に限って承認");

        assertThat(officer.submit(page, page + "/start", Map.of("people", "3")).body())
                .as("three are in the list, one of them has no address")
                .contains("対象は2人です");
        assertThat(officer.submit(page, page + "/start", Map.of("people", "2")).body())
                .contains("送信を開始しました");
        await().untilAsserted(
                        () -> assertThat(counts(officer.open(page + "/progress").body()))
                                .containsEntry("送信済み", 2)
                                .containsEntry("メール以外で通知", 1));
        assertThat(officer.open(page).body()).contains("人の対応待ち", "2人中 2人に送信を終えました（100%）");
    }

    @Test
    void the_parts_on_the_page_sum_to_the_people_of_the_lists() {
        drafted();
        var counts = counts(browserOf("auditor").open(page).body());

        int total = counts.get("合計（名簿の人数）");
        assertThat(total).isEqualTo(3);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2 * total);
    }

    @Test
    void real_people_are_shown_to_office_and_approver_only_and_the_reading_is_on_record() {
        drafted();
        assertThat(browserOf("officer").open(page).body()).doesNotContain("甲野一郎");

        assertThat(browserOf("approver")
                        .submit(page, page + "/preview", Map.of())
                        .body())
                .contains("甲野一郎", "ichiro.release@example.jp", "USBメモリーを紛失しました。");
        assertThat(as("auditor")
                        .get("/api/cases/" + incident + "/people/accesses")
                        .text())
                .contains("preview of notice version 1");
        assertThat(browserOf("auditor")
                        .submit(page, page + "/preview", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"officer, ja", "approver, ja", "auditor, en", "officer, en"})
    void the_page_speaks_both_languages_to_every_role(String account, String language) {
        drafted();
        var browser = browserOf(account);
        browser.open("/?lang=" + language);

        var shown = browser.open(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .doesNotContain("??", "style=\"", "onclick=")
                .contains("<html lang=\"" + language + "\">", "id=\"live\"", "role=\"status\"");
        assertThat(shown.body().contains("action=\"" + page + "/stop\"")).isEqualTo(!account.equals("auditor"));
        assertThat(browser.open(page + "/progress").body())
                .contains("id=\"live\"")
                .doesNotContain("<html", "??");
    }

    @ParameterizedTest
    @CsvSource({
        "auditor, /preview",
        "officer, /approval",
        "auditor, /approval",
        "approver, /start",
        "auditor, /start",
        "auditor, /stop",
        "approver, /doubts",
        "auditor, /doubts",
        "approver, /search",
        "clerk, /stop"
    })
    void who_may_not_is_refused(String account, String path) {
        assertThat(browserOf(account)
                        .submit(account.equals("clerk") ? "/login" : page, page + path, Map.of("people", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_start_is_scheduled_with_the_right_number_and_the_stop_button_takes_it_back() {
        drafted();
        var officer = browserOf("officer");
        browserOf("approver").submit(page, page + "/approval", Map.of("version", "1", "people", "3"));
        var wrong = officer.submit(page, page + "/schedule", Map.of("dueAt", "2099-01-01T09:00", "people", "3"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("対象は2人です", "value=\"2099-01-01T09:00\"");

        assertThat(officer.submit(page, page + "/schedule", Map.of("dueAt", "2099-01-01T09:00", "people", "2"))
                        .body())
                .contains("送信を予約しました", "予約済み", "2099年")
                .doesNotContain("class=\"stop\" hidden");
        assertThat(browserOf("approver").submit(page, page + "/stop", Map.of()).body())
                .contains("送信を停止しました")
                .doesNotContain("予約済み");
        assertThat(officer.submit(page, page + "/approval/withdrawal", Map.of("reason", "文面の誤り"))
                        .body())
                .contains("承認を取り消しました", "承認されるまで、開始できません");
    }

    @Test
    void lanes_are_throttled_paused_and_resumed_with_a_reason_that_stays() {
        var officer = browserOf("officer");
        var lane = page + "/lanes/BULK";
        assertThat(officer.submit(page, lane + "/throttle", Map.of("perSecond", "fast", "reason", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.submit(page, lane + "/throttle", Map.of("perSecond", "2,000", "reason", "先方の上限"))
                        .body())
                .contains("毎秒 2,000通");
        assertThat(officer.submit(page, lane + "/throttle", Map.of("perSecond", "", "reason", "上限の解除"))
                        .body())
                .contains("上限なし");
        assertThat(officer.submit(page, lane + "/pause", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        assertThat(browserOf("approver")
                        .submit(page, lane + "/pause", Map.of("reason", "確認のため"))
                        .body())
                .contains("停止中", "確認のため");
        assertThat(officer.submit(page, lane + "/resume", Map.of("reason", "確認済み"))
                        .body())
                .contains("レーンを再開しました");
        assertThat(browserOf("auditor")
                        .submit(page, lane + "/pause", Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void without_an_address_of_staff_a_trial_message_is_refused_on_the_page() {
        drafted();
        browserOf("approver").submit(page, page + "/approval", Map.of("version", "1", "people", "3"));

        var refused = browserOf("officer").submit(page, page + "/canaries", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("試し送信の宛先が設定されていません");
    }

    @Test
    void what_cannot_be_stopped_or_decided_is_said_on_the_page() {
        drafted();
        var officer = browserOf("officer");
        var stopped = officer.submit(page, page + "/stop", Map.of());
        assertThat(stopped.statusCode()).isEqualTo(409);
        assertThat(stopped.body()).contains("送信中ではありません");
        var decided = officer.submit(page, page + "/doubts", Map.of("resolution", "SEND_AGAIN", "reason", "x"));
        assertThat(decided.statusCode()).isEqualTo(422);
        assertThat(officer.submit(
                                page,
                                page + "/doubts",
                                Map.of(
                                        "person",
                                        UUID.randomUUID().toString(),
                                        "resolution",
                                        "SEND_AGAIN",
                                        "reason",
                                        "x"))
                        .body())
                .contains("メールサーバーの記録を確かめてから");
    }

    @Test
    void who_cannot_wait_leaves_at_once_with_a_reason() {
        drafted();
        browserOf("approver").submit(page, page + "/approval", Map.of("version", "1", "people", "3"));
        var officer = browserOf("officer");
        assertThat(officer.submit(page, page + "/urgent", Map.of("people", "3", "reason", "二次被害のおそれ"))
                        .body())
                .contains("対象は2人です");
        assertThat(officer.submit(page, page + "/urgent", Map.of("people", "2", "reason", " "))
                        .statusCode())
                .isEqualTo(422);
        var one = jdbc.sql("select person_id from person where incident_id = ? order by line limit 1")
                .param(incident)
                .query(UUID.class)
                .single();
        var person = page + "/people/" + one;
        var refused = officer.submit(person, person + "/urgent", Map.of("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("一人の経過", "release-urgent-reason-problem");
        assertThat(officer.submit(person, person + "/urgent", Map.of("reason", "二次被害のおそれ"))
                        .body())
                .contains("至急のレーンで送信を始めました");
        await().untilAsserted(
                        () -> assertThat(counts(officer.open(page + "/progress").body()))
                                .containsEntry("送信済み", 1)
                                .containsEntry("送信待ち", 1));
        assertThat(officer.submit(page, page + "/urgent", Map.of("people", "1", "reason", "二次被害のおそれ"))
                        .body())
                .contains("至急のレーンで送信を始めました");
        await().untilAsserted(() ->
                assertThat(counts(officer.open(page + "/progress").body())).containsEntry("送信済み", 2));
    }

    @Test
    void the_mail_servers_log_decides_many_doubts_on_the_page() {
        drafted();
        browserOf("approver").submit(page, page + "/approval", Map.of("version", "1", "people", "3"));
        browserOf("officer").submit(page, page + "/start", Map.of("people", "2"));
        await().untilAsserted(() -> assertThat(
                        counts(browserOf("auditor").open(page + "/progress").body()))
                .containsEntry("送信済み", 2));
        var doubtful = jdbc.sql("""
                        update delivery set state = 'IN_DOUBT', settled_at = null
                        where incident_id = ? and state = 'SENT' returning person_id
                        """).param(incident).query(UUID.class).list();
        assertThat(doubtful).hasSize(2);
        var officer = browserOf("officer");
        var form = Map.of("absent", "LEAVE", "reason", "記録を確認");
        assertThat(officer.attach(page, page + "/doubts/log", Map.of("reason", "x"), "log", "queued")
                        .statusCode())
                .isEqualTo(422);

        assertThat(officer.attach(
                                page,
                                page + "/doubts/log",
                                form,
                                "log",
                                "postfix: message-id=<1." + doubtful.get(0) + "@example.jp> sent")
                        .body())
                .contains("届いていた 1人、もう一度送る 0人、まだ不明 1人", "送達不明の通知");
    }

    @Test
    void nobody_is_put_back_while_nobody_was_refused_in_a_row() {
        var officer = browserOf("officer");
        assertThat(officer.open(page).body()).doesNotContain("/put-back");
        assertThat(officer.submit(page, page + "/lanes/BULK/put-back", Map.of("reason", "復旧"))
                        .statusCode())
                .isEqualTo(409);
    }

    private void drafted() {
        assertThat(as("officer")
                        .upload("/api/cases/" + incident + "/people", """
                        氏名,メール,項目
                        甲野一郎,ichiro.release@example.jp,氏名
                        乙野二郎,jiro.release@example.jp,氏名
                        丙野三郎,,氏名
                        """)
                        .status())
                .isEqualTo(201);
        as("officer").post("/api/cases/" + incident + "/people/count", "{\"reason\": \"世帯で数えていた\"}");
        assertThat(as("officer")
                        .post("/api/cases/" + incident + "/notices", DRAFT)
                        .status())
                .isEqualTo(201);
    }

    private static Map<String, Integer> counts(String page) {
        var found = new java.util.LinkedHashMap<String, Integer>();
        COUNT.matcher(page)
                .results()
                .forEach(one ->
                        found.put(one.group(1), Integer.parseInt(one.group(2).replace(",", ""))));
        return found;
    }
}
