package jp.ippo.notification.desk.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SecondPerson;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPagesTest extends RunningNotification {

    private static final Map<String, String> RECEIPT =
            Map.of("filedAt", "2026-06-23T11:00", "receiptNumber", "R-1", "version", "1", "lateReason", "");

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident;
    private final String room = page + "/report";

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
        write("2", Map.of("says.CAUSE_DETAIL", "OWN"));
        as("officer")
                .post(
                        "/api" + page + "/report-entries",
                        "{\"why\": \"調べ\", \"changes\": [{\"field\": \"CAUSE\", \"says\": \"OWN\", \"text\": \"盗難\"}]}");
        SecondPerson.signs(as("approver"), incident, "preliminary");
        as("officer")
                .post(
                        "/api" + page + "/reports/preliminary/filed",
                        "{\"receiptNumber\": \"R-1\", \"filedAt\": \"2026-06-23T02:00:00Z\"}");
        as("officer").post("/api" + page + "/report-withdrawals", "{\"filing\": 1, \"reason\": \"誤り\"}");
        var browser = browserOf(account);
        browser.open("/?lang=" + language);

        for (var path : new String[] {
            room,
            room + "/entries",
            room + "/entries/2",
            room + "/entries/10",
            room + "/differences?from=preliminary.1&to=preliminary.2",
            page + "/reports/preliminary",
            page + "/reports/preliminary?version=1",
            page + "/reports/final",
            page + "/reports/preliminary/transcription"
        }) {
            var shown = browser.open(path);
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.body())
                    .as(path)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\">", "<main id=\"main\"", "<h1>")
                    .doesNotContain("style=\"", "onclick=", "<script>", "''");
        }
        assertThat(browser.open(room).body().contains("action=\"" + room + "/begun\""))
                .isEqualTo(account.equals("officer"));
        assertThat(browser.open(room).body().contains("action=\"" + room + "/signed\""))
                .isEqualTo(account.equals("approver"));
    }

    @Test
    void the_pages_say_that_nothing_was_compared_with_the_real_form() {
        var browser = browserOf("officer");

        assertThat(browser.open(room).body()).contains("実際のフォームと照合していません", "提出はしません");
        assertThat(browser.open(page + "/reports/preliminary").body()).contains("実際のフォームと照合していない");
        assertThat(browser.open(page + "/reports/preliminary/transcription").body())
                .contains("実際のフォームと照合していない");
    }

    @Test
    void the_sheet_has_every_field_in_the_order_of_the_form() {
        assertThat(browserOf("approver").open(page + "/reports/preliminary").body())
                .containsSubsequence(
                        "報告者の氏名又は名称", "見本市長", "第44条第1項第1号", "漏えいのおそれ、滅失のおそれ", "第44条第1項第3号", "最大 460517人", "第44条第1項第9号")
                .contains("この紙は提出物ではありません。", "未確認");
    }

    @Test
    void the_officer_writes_the_second_person_signs_and_the_receipt_is_pasted_back() {
        var officer = browserOf("officer");
        var saved = write("5", Map.of("says.CAUSE", "OWN", "text.CAUSE", "盗難", "why", "警察の調べによる"));
        assertThat(saved).contains("記入を保存し、新しい版を作りました。", "盗難", "紛失", "警察の調べによる");

        var transcription = page + "/reports/preliminary/transcription";
        assertThat(officer.open(transcription).body())
                .contains("data-copy=\"field-CAUSE\"", "2字", "src=\"/assets/copy.js\"", "提出は記録できません")
                .containsSubsequence("id=\"field-REPORTER_NAME\"", "id=\"field-CAUSE\"", "id=\"field-ATTACHMENTS\"");
        var receipt = new HashMap<>(RECEIPT);
        receipt.put("version", "2");
        var unsigned = officer.submit(transcription, page + "/reports/preliminary/filed", receipt);
        assertThat(unsigned.statusCode()).isEqualTo(409);
        assertThat(unsigned.body()).contains("role=\"alert\"", "value=\"R-1\"");

        var approver = browserOf("approver");
        var read = approver.open(room).body();
        var digest = read.replaceAll("(?s).*name=\"digest\" value=\"([0-9a-f]{64})\".*", "$1");
        var signed = approver.submit(
                room, room + "/signed", Map.of("kind", "preliminary", "version", "2", "digest", digest));
        assertThat(signed.body()).contains("この版を確認しました。", "確認済み（approver");

        var filed = officer.submit(transcription, page + "/reports/preliminary/filed", receipt);
        assertThat(filed.statusCode()).isEqualTo(200);
        assertThat(filed.body()).contains("提出を記録しました。", "R-1", "確報");
        assertThat(officer.open(page).body()).contains("済み", "R-1", "/report\"");
    }

    @Test
    void a_refused_filing_keeps_what_was_typed_and_says_what_is_wrong_at_the_field() {
        SecondPerson.signs(as("approver"), incident, "preliminary");
        var typed = new HashMap<>(RECEIPT);
        typed.put("receiptNumber", "");
        typed.put("filedAt", "2026-06-24T11:00");

        var shown = browserOf("officer")
                .submit(page + "/reports/preliminary/transcription", page + "/reports/preliminary/filed", typed);

        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body())
                .contains("提出した日時が未来です。", "href=\"#filed-receiptNumber\"", "value=\"2026-06-24T11:00\"")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("The filing lies in the future", "??");
    }

    @Test
    void words_beside_as_reported_are_not_dropped_and_what_was_typed_stays() {
        var shown = write("5", Map.of("says.CAUSE", "AS_REPORTED", "text.CAUSE", "盗難らしい", "why", "調べ"));

        assertThat(shown).contains("「次のとおり書く」を選んでください", "盗難らしい</textarea>", "href=\"#entry-CAUSE\"");
    }

    @Test
    void a_report_is_withdrawn_by_two_persons_in_pages() {
        SecondPerson.signs(as("approver"), incident, "preliminary");
        var officer = browserOf("officer");
        officer.submit(page + "/reports/preliminary/transcription", page + "/reports/preliminary/filed", RECEIPT);

        var proposed = officer.submit(room, room + "/withdrawals", Map.of("filing", "1", "reason", "別の事案の報告だった"));
        assertThat(proposed.body()).contains("取下げを提案しました。", "承認待ち", "別の事案の報告だった");
        var approved = browserOf("approver").submit(room, room + "/withdrawals/1/approved", Map.of());
        assertThat(approved.body()).contains("取下げを承認しました。");
        var told = officer.submit(room, room + "/withdrawals/1/withdrawn", Map.of("toldAt", "2026-06-23T11:30"));
        assertThat(told.body()).contains("取下げを記録しました。", "取り下げた（2026年6月23日");
    }

    @Test
    void the_word_file_is_a_download() {
        var file = browserOf("auditor").open(page + "/reports/preliminary/word");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("wordprocessingml");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("preliminary-1.docx");
        assertThat(file.body()).startsWith("PK");
        assertThat(browserOf("auditor").open("/assets/copy.js").statusCode()).isEqualTo(200);
    }

    private String write(String group, Map<String, String> fields) {
        return browserOf("officer")
                .submit(room + "/entries/" + group, room + "/entries/" + group, all(group, fields))
                .body();
    }

    /** A browser sends every field of the page. */
    private Map<String, String> all(String group, Map<String, String> changed) {
        var sent = new HashMap<String, String>();
        var shown = browserOf("officer").open(room + "/entries/" + group).body();
        var names = java.util.regex.Pattern.compile("name=\"says\\.([A-Z_]+)\"").matcher(shown);
        while (names.find()) sent.put("says." + names.group(1), "AS_REPORTED");
        sent.putAll(changed);
        return sent;
    }
}
