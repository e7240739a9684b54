package jp.ippo.notification.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeoplePagesTest extends RunningNotification {

    private static final String LIST = """
            お名前,メール,項目,支援措置,住所
            甲野一郎,ichiro.page@example.jp,氏名,,
            乙野秘子,hideko.page@example.jp,氏名,○,尼崎市秘密町1
            """;

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident + "/people";

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @ParameterizedTest
    @CsvSource({"officer, ja", "approver, ja", "auditor, en", "officer, en"})
    void the_pages_speak_both_languages_to_every_role(String account, String language) {
        var upload = received();
        var browser = browserOf(account);
        browser.open("/?lang=" + language);

        for (var path : new String[] {page, page + "/uploads/" + upload}) {
            var shown = browser.open(path);
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.body())
                    .as(path)
                    .doesNotContain("??", "style=\"", "onclick=")
                    .contains("<html lang=\"" + language + "\">", "<h1>");
        }
        assertThat(browser.open(page + "/uploads/" + upload).body().contains("お名前"))
                .isEqualTo(account.equals("officer"));
        assertThat(browser.open(page).body().contains("action=\"" + page + "/uploads\""))
                .isEqualTo(account.equals("officer"));
    }

    @Test
    void a_list_is_mapped_checked_and_stored_and_the_one_who_is_protected_is_released_by_two() {
        var upload = page + "/uploads/" + received();
        var officer = browserOf("officer");
        officer.submit(
                upload,
                upload + "/columns",
                "column=NAME&column=EMAIL&column=ITEMS&column=SUPPORT_MEASURES&column=ADDRESS&itemsOfAll=");
        await().untilAsserted(() -> assertThat(officer.open(upload).body()).contains("2人を登録する"));
        officer.submit(upload, upload + "/store", Map.of());
        await().untilAsserted(() -> assertThat(officer.open(upload).body()).contains("登録済み"));

        assertThat(officer.open(page).body()).contains("名簿の3行目", "支援措置").doesNotContain("秘密町", "乙野", "hideko");
        var person = page + "/held/" + held();
        assertThat(officer.submit(page, person, Map.of("channel", "", "reason", "x"))
                        .statusCode())
                .isEqualTo(422);
        officer.submit(page, person, Map.of("channel", "PHONE", "reason", "本人の希望"));
        assertThat(officer.submit(page, person + "/answer", Map.of("confirmed", "true"))
                        .statusCode())
                .isEqualTo(403);
        var approver = browserOf("approver");
        assertThat(approver.open(page).body()).contains("別の職員の確認待ち");
        assertThat(approver.submit(page, person + "/answer", Map.of("confirmed", "true"))
                        .body())
                .contains("通知する", "電話");
    }

    @Test
    void a_difference_to_the_report_is_shown_until_it_is_explained() {
        as("officer").upload("/api" + page, LIST.replace("お名前", "氏名"));
        var officer = browserOf("officer");
        assertThat(officer.open(page).body()).contains("名簿と報告の人数が違います");
        assertThat(officer.submit(page, page + "/count", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);

        var explained = officer.submit(page, page + "/count", Map.of("reason", "世帯で数えていた"));

        assertThat(explained.body()).contains("世帯で数えていた").doesNotContain("名簿と報告の人数が違います");
    }

    @ParameterizedTest
    @CsvSource({"approver, /uploads", "auditor, /count", "auditor, /shredding", "officer, /shredding/answer"})
    void who_may_not_is_refused(String account, String path) {
        assertThat(browserOf(account)
                        .submit(page, page + path, Map.of("size", "1", "confirmed", "true"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String held() {
        return as("officer")
                .get("/api" + page + "/held")
                .json()
                .get(0)
                .path("personId")
                .asString();
    }

    private String received() {
        var bytes = LIST.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var begun = as("officer").post("/api" + page + "/uploads", "{\"size\": " + bytes.length + "}");
        var id = begun.json().path("uploadId").asString();
        assertThat(as("officer")
                        .append("/api" + page + "/uploads/" + id, 0, LIST)
                        .status())
                .isEqualTo(204);
        return id;
    }
}
