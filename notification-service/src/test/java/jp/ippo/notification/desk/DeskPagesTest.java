package jp.ippo.notification.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskPagesTest extends RunningNotification {

    private static final Map<String, String> PHONE_CALL = Map.of(
            "at", "2026-06-23T10:30",
            "channel", "PHONE",
            "contactedBy", "総務課 見本",
            "contactedOffice", "個人情報保護委員会事務局",
            "spokeTo", "");

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident;

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "officer, ja, 案件一覧", "approver, ja, 案件一覧", "auditor, ja, 案件一覧",
        "officer, en, Cases", "approver, en, Cases", "auditor, en, Cases"
    })
    void every_page_speaks_both_languages_to_every_role(String account, String language, String heading) {
        var browser = browserOf(account);
        browser.open("/?lang=" + language);

        var board = browser.open("/");
        assertThat(board.body()).contains("<h1>" + heading + "</h1>").contains(page);
        for (var path : new String[] {"/", page}) {
            var shown = browser.open(path);
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.body())
                    .as(path)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\">", "<main id=\"main\"", "<h1>")
                    .doesNotContain("style=\"", "onclick=", "<script");
        }
    }

    @Test
    void the_clerk_is_told_that_the_desk_is_not_the_clerks() {
        var shown = browserOf("clerk").open("/");

        assertThat(shown.statusCode()).isEqualTo(403);
        assertThat(shown.body()).contains("このページを見る権限がありません。").doesNotContain("??");
    }

    @Test
    void a_case_that_is_not_there_is_said_so_in_words() {
        var shown = browserOf("officer").open("/cases/" + UUID.randomUUID() + "?lang=en");

        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.body()).contains("There is no such case.").doesNotContain("この案件", "??");
    }

    @Test
    void the_case_page_shows_the_decision_the_days_in_both_calendars_and_the_closed_gate() {
        assertThat(browserOf("officer").open(page).body())
                .contains("判明分 不明・最大 460,517人", "報告が必要", "最大460517人 &gt; 100人", "要配慮個人情報は含まれますか。")
                .contains("2026年6月26日（令和8年6月26日・金）", "残り3日")
                .contains("公表する前に、必ず個人情報保護委員会へ一報してください。");
        assertThat(browserOf("officer").open(page + "?lang=en").body())
                .contains("Report required", "at most 460517 persons &gt; 100", "Fri 26 June 2026 (令和8年6月26日)")
                .contains("60 days if a wrongful purpose is possible", "What is unknown about the encryption");
    }

    @Test
    void a_form_without_its_token_and_a_form_of_another_role_change_nothing() {
        assertThat(forged("officer").statusCode()).isEqualTo(403);
        assertThat(browserOf("approver")
                        .submit(page, page + "/first-contact", PHONE_CALL)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("officer")
                        .get("/api" + page)
                        .json()
                        .at("/publication/gate")
                        .asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void pages_forbid_foreign_content_and_the_style_sheet_is_open() {
        var shown = browserOf("officer").open("/");

        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'");
        assertThat(browserOf("officer").open("/assets/notification.css").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> forged(String account) {
        return browserOf(account).send(page + "/first-contact", PHONE_CALL);
    }
}
