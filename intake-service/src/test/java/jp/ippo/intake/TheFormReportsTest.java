package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TheFormReportsTest extends RunningIntake {

    @SuppressWarnings("NullAway.Init")
    private Browser clerk;

    @BeforeEach
    void signIn() {
        jdbc.sql("delete from draft").update();
        clerk = new Browser(port, "clerk");
    }

    @Test
    void the_form_reports_exactly_what_a_program_reports_with_the_same_answers() {
        var program = clerk().post("/api/incidents", Reports.usbMemory("同じ答え"));

        var filed = clerk.send("/incidents/new", usbMemory("同じ答え"));

        assertThat(filed.status()).isEqualTo(200);
        assertThat(content(filed.incident())).isEqualTo(content(program.incident()));
        assertThat(filed.body()).contains("2026年6月24日（令和8年6月24日・水）", "2026年6月26日（令和8年6月26日・金）", "公表しない", "証拠を消さない");
        keep("incident", filed);
    }

    @Test
    void what_is_left_blank_is_unknown() {
        var program =
                clerk().post("/api/incidents", Reports.smallest().replace("見本市長\"", "見本市長\", \"kind\": \"EXECUTIVE\""));
        var page = clerk.get("/incidents/new");
        keep("new", page);

        var filed = clerk.send("/incidents/new", smallest(page).with("another", "true"));

        assertThat(content(filed.incident())).isEqualTo(content(program.incident()));
    }

    @Test
    void what_cannot_be_right_is_said_beside_its_field_and_what_was_typed_is_kept() {
        var page = clerk.get("/incidents/new");
        var sent = smallest(page)
                .with("facts.knownAt", "2999-01-01T00:00")
                .with("body", "")
                .with("facts.affected.confirmed", "五十人くらい")
                .with("narrative.overview", "<script>alert('x')</script>");

        var refused = clerk.send("/incidents/new", sent);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "<title>エラー: ",
                        "href=\"#facts.knownAt\"",
                        "id=\"facts.knownAt-problem\"",
                        "aria-describedby=\"facts.knownAt-hint facts.knownAt-problem\"",
                        "href=\"#body\"",
                        "href=\"#facts.affected.confirmed\"",
                        "value=\"五十人くらい\"",
                        "value=\"2999-01-01T00:00\"",
                        "&lt;script&gt;alert(")
                .doesNotContain("<script>alert", "??");
        assertThat(refused.hidden("key")).isEqualTo(page.hidden("key"));
        keep("problems", refused);
    }

    @Test
    void a_form_sent_twice_files_once() {
        var form = usbMemory("二度押した");
        var first = clerk.send("/incidents/new", form);

        assertThat(clerk.send("/incidents/new", form).incident()).isEqualTo(first.incident());
        assertThat(clerk.send("/incidents/new", form.with("narrative.overview", "変えて送った"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_draft_is_kept_for_its_account_only_and_goes_when_it_is_filed() {
        int announced = count("outbox");
        var page = clerk.get("/incidents/new");
        var draft = smallest(page)
                .with("narrative.overview", "書きかけ")
                .with("facts.affected.atMost", "まだ")
                .with("save", "true");
        var saved = clerk.send("/incidents/new", draft);
        var place = "/incidents/new?draft=" + page.hidden("key");

        assertThat(saved.body()).contains("まだ報告されていません", ">書きかけ</textarea>", "value=\"まだ\"");
        var start = clerk.get("/");
        assertThat(start.body()).contains(place, "書きかけ");
        keep("start", start);
        assertThat(count("outbox")).isEqualTo(announced);
        var colleague = new Browser(port, "officer");
        assertThat(colleague.get(place).status()).isEqualTo(404);
        assertThat(colleague.get("/").body()).doesNotContain("書きかけ");
        var stolen = new Browser.Form(colleague.get("/"))
                .with("key", page.hidden("key"))
                .with("save", "true");
        assertThat(colleague.send("/incidents/new", stolen).status()).isEqualTo(409);

        clerk.send(
                "/incidents/new",
                draft.with("save").with("facts.affected.atMost", "12").with("another", "true"));

        assertThat(count("draft")).isZero();
        assertThat(clerk.send("/incidents/new", draft).status()).isEqualTo(409);
    }

    @Test
    void a_draft_can_be_thrown_away_by_its_writer_only() {
        var page = clerk.get("/incidents/new");
        clerk.send("/incidents/new", smallest(page).with("save", "true"));
        var place = "/drafts/" + page.hidden("key") + "/discard";
        var colleague = new Browser(port, "officer");
        colleague.send(place, new Browser.Form(colleague.get("/")));
        assertThat(count("draft")).isOne();

        clerk.send(place, new Browser.Form(clerk.get("/")));

        assertThat(count("draft")).isZero();
    }

    @Test
    void what_looks_like_the_same_incident_is_shown_and_can_be_filed_all_the_same() {
        var first = clerk.send("/incidents/new", stolenNear("2025-03-03T10:00"));
        int filed = count("incident");
        var again = stolenNear("2025-03-05T10:00");

        var warned = clerk.send("/incidents/new", again);

        assertThat(warned.status()).isEqualTo(409);
        assertThat(warned.body()).contains("/incidents/" + first.incident(), "別の事案であることを確認しました");
        assertThat(count("incident")).isEqualTo(filed);
        keep("similar", warned);
        assertThat(clerk.send("/incidents/new", again.with("another", "true")).incident())
                .isNotEqualTo(first.incident());
        assertThat(clerk.send("/incidents/new", stolenNear("2025-03-07T10:01")).status())
                .isEqualTo(200);
    }

    @Test
    void an_amendment_keeps_what_nobody_touched_and_shows_what_changed() {
        var filed = clerk().post("/api/incidents", Reports.usbMemory("訂正の前").replace("06:45:00Z", "06:45:12.345678Z"));
        var place = "/incidents/" + filed.incident();
        var page = clerk.get(place + "/amend");
        assertThat(page.body())
                .contains("value=\"460517\"", "value=\"2026-06-22T15:45:12\"", "value=\"BANK_ACCOUNT\" checked");
        var form = usbMemory("訂正の後")
                .with("facts.knownAt", "2026-06-22T15:45:12")
                .with("facts.discoveredAt", "2026-06-22T15:45:12")
                .with("_csrf", page.hidden("_csrf"))
                .with("revision", "1");

        var unreasoned = clerk.send(place + "/amend", form);
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("id=\"amendmentReason-problem\"");
        keep("amend", unreasoned);
        var amended = clerk.send(place + "/amend", form.with("amendmentReason", "書き直した"));

        assertThat(amended.path()).isEqualTo(place);
        var expected = (ObjectNode) content(filed.incident()).deepCopy();
        assertThat(expected.at("/facts/knownAt").asString()).contains("12.345678");
        var revisions = clerk.get(place + "/revisions");
        assertThat(revisions.body()).contains("書き直した", "訂正の前", "訂正の後").doesNotContain("<td class=\"value\">460", "??");
        keep("revisions", revisions);
        var late =
                clerk.send(place + "/amend", form.with("amendmentReason", "遅れた").with("narrative.overview", "遅れて書いた"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body()).contains("ほかの人が先に訂正しました", "遅れて書いた");
    }

    @Test
    void moving_the_moment_of_knowing_needs_a_reason_of_its_own() {
        var filed = clerk.send("/incidents/new", usbMemory("知った日時の訂正"));
        var place = filed.path() + "/amend";
        var form = usbMemory("知った日時の訂正")
                .with("facts.knownAt", "2026-06-22T16:45")
                .with("amendmentReason", "時刻の誤り")
                .with("revision", "1");

        assertThat(clerk.send(place, form).body()).contains("id=\"facts.knownAtReason-problem\"");
        assertThat(clerk.send(place, form.with("facts.knownAtReason", "記録簿で確認した"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothing_is_left_without_words_in_either_language() {
        var filed = clerk.send("/incidents/new", usbMemory("二つの言語"));
        for (var language : new String[] {"ja", "en"})
            for (var place : new String[] {
                "/",
                "/incidents/new",
                filed.path(),
                filed.path() + "/amend",
                filed.path() + "/revisions",
                "/incidents/" + UUID.randomUUID()
            }) {
                var page = clerk.get(place + "?lang=" + language);
                assertThat(page.body()).contains("<html lang=\"" + language).doesNotContain("??", "style=");
                if (language.equals("en") && place.equals("/incidents/new")) keep("new-en", page);
            }
    }

    @Test
    void an_incident_of_another_department_is_as_if_it_were_not_there() {
        var place = clerk.send("/incidents/new", usbMemory("よその課")).path();
        var neighbour = new Browser(port, "neighbour");

        for (var page : new String[] {place, place + "/amend", place + "/revisions"})
            assertThat(neighbour.get(page).status()).isEqualTo(404);
    }

    @Test
    void without_the_token_of_the_page_nothing_is_taken() {
        var form = usbMemory("他所の画面から").with("_csrf", "wrong");

        assertThat(clerk.send("/incidents/new", form).status()).isEqualTo(403);
    }

    private static Browser.Form smallest(Browser.Page page) {
        return new Browser.Form(page)
                .with("key", page.hidden("key"))
                .with("body", "mayor")
                .with("facts.knownAt", "2026-06-22T15:45");
    }

    private Browser.Form usbMemory(String overview) {
        return smallest(clerk.get("/incidents/new"))
                .with("another", "true")
                .with("facts.happenedOn", "2026-06-21")
                .with("facts.discoveredAt", "2026-06-22T15:45")
                .with("facts.happenings", "LEAK:POSSIBLE")
                .with("facts.cause", "LOST")
                .with("facts.media", "PORTABLE_DEVICE")
                .with("facts.dataItems", "NAME", "BANK_ACCOUNT")
                .with("facts.affected.atMost", "４６０,５１７人")
                .with("facts.affected.countedAs", "LIVING_PERSONS")
                .with("facts.severeHarm", "UNKNOWN")
                .with("narrative.overview", overview);
    }

    private Browser.Form stolenNear(String known) {
        return smallest(clerk.get("/incidents/new"))
                .with("facts.knownAt", known)
                .with("facts.cause", "STOLEN");
    }

    /** The report without what is another each time. */
    private ObjectNode content(String incident) {
        var report = (ObjectNode) clerk().get("/api/incidents/" + incident).json();
        report.remove("incidentId");
        report.remove("recordedAt");
        return report;
    }

    /** For looking at: target/pages. */
    private static void keep(String name, Browser.Page page) {
        try {
            var folder = Files.createDirectories(Path.of("target/pages"));
            Files.writeString(
                    folder.resolve(name + ".html"), page.body().replace("\"/assets/", "\"../classes/static/assets/"));
        } catch (java.io.IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
