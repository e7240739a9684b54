package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(properties = "ippo.notices.check-address=https://tsuuchi.city.example.jp/check")
class InTheReadersLanguageTest extends WithTheMailbox {

    private static final String LIST = """
            氏名,メール,項目,敬称,言語,代理人,続柄,死亡
            山田太郎,taro.%1$s@example.jp,NAME;BIRTH_DATE;健診の結果,様,,,,
            グエン見本,nguyen.%1$s@example.jp,NAME;BIRTH_DATE,さん,やさしい日本語,,,
            Sample Smith,smith.%1$s@example.jp,NAME;BIRTH_DATE;健診の結果,なし,英語,,,
            佐藤花子,mother.%1$s@example.jp,NAME,さん,,佐藤幸子,母,
            Anna Sample,father.%1$s@example.jp,NAME,なし,英語,Bob Sample,father,
            """;

    private static final String ENGLISH = """
            "ENGLISH": {"subject": "Notice of a leak of personal information",
             "overview": "On 21 June 2022 staff of a contractor lost a USB stick with residents' data.",
             "cause": "The contractor took data out without permission.",
             "secondaryDamage": "None is known today.",
             "other": "Please beware of suspicious calls.",
             "contactWindow": "Sample City, special desk, 06-0000-0000 (weekdays 9:00-17:30)"}""";

    private static final String EASY = """
            "EASY_JAPANESE": {"subject": "個人情報がもれたことのお知らせ",
             "overview": "2022年6月21日に、会社の人が、USBメモリーをなくしました。USBメモリーには、住んでいる人の情報が入っていました。",
             "cause": "会社の人が、市に言わないで情報を持って出ました。",
             "secondaryDamage": "今は、悪いことに使われたという話はありません。",
             "other": "知らない人からの電話に気をつけてください。",
             "contactWindow": "見本市 06-0000-0000（月曜日から金曜日、9時から17時30分）"}""";

    private static String draft(String translations, String more) {
        return Office.DRAFT.strip().replaceAll("}$", ", \"translations\": {" + translations + "}" + more + "}");
    }

    private UUID sent(String tag, String draft, String list) {
        var incident = office.openCase();
        assertThat(office.upload(incident, list).status()).isEqualTo(201);
        assertThat(office.post("officer", incident + "/notices", draft).status())
                .isEqualTo(201);
        int people = office.standing(incident).body().path("total").asInt();
        assertThat(office.approve(incident, 1, people).status()).isEqualTo(200);
        assertThat(office.start(incident).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        return incident;
    }

    @Test
    void everybody_reads_the_notice_in_the_own_language_with_all_five_items() throws Exception {
        var incident = sent("lang", draft(EASY + "," + ENGLISH, ""), LIST.formatted("lang"));

        var japanese = onlyMailTo("taro.lang@example.jp");
        assertThat(text(japanese)).contains("１　概要", "あなたの個人情報について", "・生年月日", "・健診の結果", number(incident, 2));
        assertThat(text(japanese))
                .contains("tsuuchi.city.example.jp/check")
                .doesNotContain("http", "{{", "@page", "# ");
        var easy = onlyMailTo("nguyen.lang@example.jp");
        assertThat(easy.getSubject()).isEqualTo("個人情報がもれたことのお知らせ");
        assertThat(text(easy))
                .contains("グエン見本 さん", "１　何がありましたか", "２　どの情報ですか", "・生まれた日（生年月日）", "３　どうしてですか")
                .contains("４　この情報が悪いことに", "５　気をつけてほしいこと", "USBメモリーをなくしました", number(incident, 3))
                .contains("あなたの情報のうち、次のものです。", "tsuuchi.city.example.jp/check")
                .doesNotContain("漏えい", "{{", "委託先");
        var english = onlyMailTo("smith.lang@example.jp");
        assertThat(english.getSubject()).isEqualTo("Notice of a leak of personal information");
        assertThat(english.getContentLanguage()).containsExactly("en");
        assertThat(text(english))
                .contains(
                        "Sample Smith",
                        "your personal information",
                        "1  What happened",
                        "For you, the items are as follows:")
                .contains("・date of birth", "・健診の結果", "3  Cause", "4  Secondary damage", "5  Other useful information")
                .contains("Reference number: " + number(incident, 4), "tsuuchi.city.example.jp/check")
                .doesNotContain("漏えい", "{{", "あなた");
        keep("mail-ja.txt", text(japanese));
        keep("mail-easy.txt", text(easy));
        keep("mail-en.txt", text(english));
    }

    @Test
    void a_representative_is_addressed_and_the_person_is_named() throws Exception {
        sent("guard", draft(EASY + "," + ENGLISH, ""), LIST.formatted("guard"));

        var mother = text(onlyMailTo("mother.guard@example.jp"));
        assertThat(mother)
                .startsWith("佐藤幸子 様（佐藤花子 さんの母）")
                .contains("このお知らせは、佐藤花子 さんの個人情報についてのもので、佐藤幸子 様（母）にお送りしています。")
                .contains("佐藤花子 さんの個人情報について、次のとおり", "佐藤花子 さんについては、次の項目です。")
                .doesNotContain("あなた");
        var father = text(onlyMailTo("father.guard@example.jp"));
        assertThat(father)
                .startsWith("Bob Sample 様 (father of Anna Sample)")
                .contains("This notice is about the personal information of Anna Sample.")
                .contains("Anna Sample's personal information", "For Anna Sample, the items are as follows:");
        keep("mail-representative.txt", mother);
    }

    @Test
    void of_somebody_who_may_have_died_the_notice_speaks_by_name_and_never_says_that_the_person_died()
            throws Exception {
        var incident = office.openCase();
        office.upload(incident, """
                氏名,メール,項目,死亡
                故見本一,family.died@example.jp,氏名,不明
                """);
        office.draft(incident);
        office.approve(incident, 1, 1);
        office.start(incident);
        var person = personInLine(incident, 2);
        assertThat(office.post(
                                "officer",
                                incident + "/people/held/" + person,
                                "{\"channel\": \"E_MAIL\", \"reason\": \"家族に電話で確認した\"}")
                        .status())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(mailedTo("family.died@")).hasSize(1));
        assertThat(text(onlyMailTo("family.died@example.jp")))
                .contains("故見本一 様の個人情報について", "故見本一 様については、次の項目です。")
                .doesNotContain("あなた", "亡くな", "死亡");
    }

    @Test
    void a_language_nobody_wrote_is_seen_before_the_approval_and_its_readers_get_japanese_below_a_line_of_their_own()
            throws Exception {
        var line = "This notice is in Japanese. Ask us in English: 06-0000-0000.";
        var incident =
                sent("line", draft("", ", \"askLines\": {\"ENGLISH\": \"" + line + "\"}"), LIST.formatted("line"));

        var languages = office.get("auditor", incident + "/notices/languages").body();
        assertThat(line(languages, "ENGLISH").path("people").asInt()).isEqualTo(2);
        assertThat(line(languages, "ENGLISH").path("missing").asBoolean()).isTrue();
        assertThat(line(languages, "ENGLISH").path("askLine").asString()).isEqualTo(line);
        assertThat(line(languages, "EASY_JAPANESE").path("people").asInt()).isEqualTo(1);
        assertThat(line(languages, "EASY_JAPANESE").path("missing").asBoolean()).isTrue();
        assertThat(line(languages, "JAPANESE").path("missing").asBoolean()).isFalse();
        assertThat(line(languages, "JAPANESE").path("spokenOf").asInt()).isEqualTo(1);
        assertThat(languages.path("notCounted").asInt()).isZero();
        assertThat(text(onlyMailTo("smith.line@example.jp")))
                .startsWith(line + "\n\nSample Smith ".replace("\n", "\r\n"))
                .contains("１　概要", "USBメモリー", "・生年月日", "５　その他参考となる事項");
        assertThat(text(onlyMailTo("nguyen.line@example.jp")))
                .startsWith("グエン見本 さん")
                .contains("１　概要");
    }

    @Test
    void a_translation_without_one_of_the_five_items_is_refused_by_its_name() {
        var incident = office.openCase();

        var refused = office.post(
                "officer",
                incident + "/notices",
                draft(
                        ENGLISH.replace("\"None is known today.\"", "\" \""),
                        ", \"askLines\": {\"ENGLISH\": \"Ask us.\"}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("translations.ENGLISH.secondaryDamage");
        assertThat(office.post(
                                "officer",
                                incident + "/notices",
                                draft(ENGLISH, ", \"askLines\": {\"ENGLISH\": \"Ask us.\"}"))
                        .body()
                        .toString())
                .contains("askLines.ENGLISH");
        assertThat(office.standing(incident).body().path("notice").isNull()).isTrue();
    }

    @Test
    void a_changed_translation_opens_the_approval_again_and_none_can_be_slipped_behind_it() {
        var incident = office.openCase();
        office.upload(incident, People.list(1, "again"));
        office.post("officer", incident + "/notices", draft(ENGLISH, ""));
        assertThat(office.approve(incident, 1, 1).status()).isEqualTo(200);

        assertThatThrownBy(() -> jdbc.sql(
                                "insert into notice_translation (incident_id, version, language, ask_line) values (?, 1, 'EASY_JAPANESE', 'x')")
                        .param(incident)
                        .update())
                .hasMessageContaining("approved");
        office.post("officer", incident + "/notices", draft(ENGLISH.replace("special desk", "another desk"), ""));

        assertThat(office.standing(incident).body().path("approval").isNull()).isTrue();
        assertThat(office.start(incident).status()).isEqualTo(409);
        assertThat(office.approve(incident, 2, 1).status()).isEqualTo(200);
    }

    @Test
    void real_rows_are_previewed_language_by_language_as_they_will_leave() throws Exception {
        var incident = office.openCase();
        office.upload(incident, LIST.formatted("view"));
        office.post("officer", incident + "/notices", draft(EASY + "," + ENGLISH, ", \"html\": true"));

        var english = office.get("approver", incident + "/notices/preview?language=ENGLISH&limit=1")
                .body();
        var easy = office.get("approver", incident + "/notices/preview?language=EASY_JAPANESE")
                .body();

        assertThat(english).hasSize(1);
        assertThat(english.get(0).path("to").asString()).isEqualTo("smith.view@example.jp");
        assertThat(english.get(0).path("written").asString()).isEqualTo("ENGLISH");
        assertThat(easy).hasSize(1);
        office.approve(incident, 1, 5);
        office.start(incident);
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        var mail = (Multipart) onlyMailTo("smith.view@example.jp").getContent();
        assertThat(mail.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(english.get(0).path("text").asString());
        assertThat(mail.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(english.get(0).path("html").asString());
    }

    @Test
    void html_comes_second_holds_nothing_from_elsewhere_and_no_value_is_markup_in_it() throws Exception {
        var incident = office.openCase();
        office.upload(incident, """
                氏名,メール,項目
                <script>alert(1)</script>&見本,markup.html@example.jp,"<a href=""https://x.example/"">氏名</a>"
                """);
        office.post(
                "officer", incident + "/notices", draft("", ", \"html\": true").replace("USB", "<img src=x>USB"));
        office.approve(incident, 1, 1);
        office.start(incident);
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));

        MimeMessage mail = onlyMailTo("markup.html@example.jp");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("<script>alert(1)</script>&見本 様");
        var html = parts.getBodyPart(1).getContent().toString();
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;見本 様", "<h2>１　概要</h2>", "&lt;img src=x&gt;USB")
                .doesNotContain("<script", "<img", "<a ", "href=\"", "src=\"", "url(", "<link", "<style");
        keep("mail.html", html);
    }

    @Test
    void without_asking_for_it_no_html_is_sent() throws Exception {
        sent("plain", draft("", ""), People.list(1, "plain"));

        assertThat(onlyMailTo(People.address(1, "plain")).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    }

    private static JsonNode line(JsonNode languages, String language) {
        for (var line : languages.path("lines"))
            if (line.path("language").asString().equals(language)) return line;
        throw new AssertionError(language + " is missing in " + languages);
    }

    private String number(UUID incident, int line) {
        return jdbc.sql("select reference from person where incident_id = ? and line = ?")
                .params(incident, line)
                .query(String.class)
                .single();
    }

    /** To be looked at. */
    private static void keep(String name, String text) throws Exception {
        var directory = Files.createDirectories(Path.of("target", "notices"));
        Files.writeString(directory.resolve(name), text);
    }
}
