package jp.ippo.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import jp.ippo.intake.Browser.Attached;
import jp.ippo.intake.Browser.Form;
import jp.ippo.intake.attachments.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TheDepartmentAttachesFilesTest extends RunningIntake {

    private static final Pattern LINK = Pattern.compile("/incidents/[0-9a-f-]+/attachments/[0-9a-f-]+(?=\")");

    @SuppressWarnings("NullAway.Init")
    private Browser clerk;

    @BeforeEach
    void signIn() {
        clerk = new Browser(port, "clerk");
    }

    @Test
    void several_files_go_with_the_report_and_come_back_as_they_were() {
        var photo = Documents.pdf("封筒の写し");

        var filed = clerk.upload(
                "/incidents/new", report(), new Attached("..\\封筒.exe", photo), new Attached("経過.txt", text("6/22 電話")));

        assertThat(filed.path()).startsWith("/incidents/");
        assertThat(filed.body()).contains("封筒.pdf", "経過.txt", "SHA-256").doesNotContain(".exe", "??");
        var back = clerk.download(links(filed).get(0));
        assertThat(back.body()).isEqualTo(photo);
        assertThat(back.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(back.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E5%B0%81%E7%AD%92.pdf");
        assertThat(back.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_file_chosen_once_need_not_be_chosen_again_when_something_else_is_refused() {
        var form = report().with("facts.knownAt", "2999-01-01T00:00");

        var refused = clerk.upload(
                "/incidents/new",
                form,
                new Attached("控え.pdf", Documents.pdf("控え")),
                new Attached("請求書.docm", Documents.docm()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#files\"", "id=\"files-problem\"", "請求書.docm: マクロを含む文書は添付できません", "控え.pdf")
                .contains("aria-describedby=\"files-hint files-names files-problem\"", "href=\"#facts.knownAt\"");
        var filed = clerk.upload("/incidents/new", form.with("facts.knownAt", "2026-06-22T15:45"));
        assertThat(links(filed)).hasSize(1);
        assertThat(filed.body()).contains("控え.pdf");
    }

    @Test
    void a_draft_keeps_its_files_and_lets_them_go_again() {
        var form = report();
        var saved = clerk.upload(
                "/incidents/new", form.with("save", "true"), new Attached("下書き.pdf", Documents.pdf("下書き")));
        assertThat(saved.body()).contains("下書き.pdf");
        var id = Pattern.compile("name=\"remove\" value=\"([^\"]+)\"").matcher(saved.body());
        assertThat(id.find()).isTrue();

        var without = clerk.upload("/incidents/new", form.with("save", "true").with("remove", id.group(1)));

        assertThat(without.body()).doesNotContain("下書き.pdf");
        clerk.upload("/incidents/new", form.with("save", "true"), new Attached("残り.pdf", Documents.pdf("残り")));
        var start = clerk.get("/");
        clerk.send("/drafts/" + key(form) + "/discard", new Form(start));
        assertThat(jdbc.sql("select count(*) from attachment where name in ('下書き.pdf', '残り.pdf')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void files_can_be_added_to_a_report_later_and_the_same_one_only_once() {
        var place = clerk.upload("/incidents/new", report()).path();
        var same = new Attached("同じ.pdf", Documents.pdf(place));

        clerk.upload(place + "/attachments", new Form(clerk.get(place)), same, same);
        var page = clerk.upload(place + "/attachments", new Form(clerk.get(place)), same);

        assertThat(links(page)).hasSize(1);
        var nothing = clerk.upload(place + "/attachments", new Form(clerk.get(place)));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("ファイルを選んでください", "href=\"#files\"");
    }

    @Test
    void what_is_too_large_or_too_many_is_refused_in_words() {
        var place = clerk.upload("/incidents/new", report()).path();
        var large = new byte[8 * 1024 * 1024 + 1];
        ThreadLocalRandom.current().nextBytes(large);

        var refused = clerk.upload(place + "/attachments", new Form(clerk.get(place)), new Attached("大.pdf", large));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("大.pdf: 大きすぎます（1件8MBまで）");

        var many = new Attached[21];
        for (int i = 0; i < many.length; i++) many[i] = new Attached(i + ".txt", text(place + i));
        var full = clerk.upload(place + "/attachments", new Form(clerk.get(place)), many);
        assertThat(full.body()).contains("20.txt: 添付は20件・合計60MBまでです");
        assertThat(links(full)).hasSize(20);
    }

    @Test
    void another_department_finds_nothing_and_the_office_reads_with_a_record() {
        var filed = clerk.upload("/incidents/new", report(), new Attached("秘.pdf", Documents.pdf("秘")));
        var file = links(filed).get(0);
        var neighbour = new Browser(port, "neighbour");
        var officer = new Browser(port, "officer");

        assertThat(neighbour.download(file).statusCode()).isEqualTo(404);
        assertThat(neighbour
                        .upload(
                                filed.path() + "/attachments",
                                new Form(neighbour.get("/")),
                                new Attached("x.txt", text("x")))
                        .status())
                .isEqualTo(404);
        assertThat(officer.download(file).statusCode()).isEqualTo(200);

        assertThat(jdbc.sql("select read_by from attachment_reading where attachment_id = ?::uuid")
                        .param(file.substring(file.lastIndexOf('/') + 1))
                        .query(String.class)
                        .list())
                .containsExactly("officer");
        assertThat(new Browser(port, "auditor").get(filed.path()).body()).contains("閲覧の記録", "<td>officer</td>");
        assertThat(clerk.get(filed.path()).body()).doesNotContain("閲覧の記録");
    }

    @Test
    void a_file_of_one_incident_is_not_handed_out_under_another() {
        var one = clerk.upload("/incidents/new", report(), new Attached("a.pdf", Documents.pdf("甲")));
        var other = clerk.upload("/incidents/new", report());
        var file = links(one).get(0);

        assertThat(clerk.download(file.replace(one.path(), other.path())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_office_destroys_a_list_that_should_not_be_here_and_the_record_stays() {
        var filed = clerk.upload("/incidents/new", report(), new Attached("名簿.csv", text("氏名,住所\nカナリア,1-1")));
        var file = links(filed).get(0);
        var officer = new Browser(port, "officer");

        assertThat(clerk.send(file + "/withdrawal", new Form(clerk.get(filed.path())).with("reason", "消す"))
                        .status())
                .isEqualTo(403);
        var unreasoned = officer.send(file + "/withdrawal", new Form(officer.get(filed.path())));
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("取り下げる理由を書いてください", "href=\"#reason-");
        var gone = officer.send(file + "/withdrawal", new Form(officer.get(filed.path())).with("reason", "本人の名簿のため"));

        assertThat(gone.body()).contains("名簿.csv", "取下げ済み", "本人の名簿のため").doesNotContain("??");
        assertThat(officer.download(file).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from attachment where content is not null and name = '名簿.csv'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_attached_to_an_incident_can_be_neither_changed_nor_removed() {
        var filed = clerk.upload("/incidents/new", report(), new Attached("a.pdf", Documents.pdf("乙")));
        var incident = UUID.fromString(filed.incident());

        for (var change : new String[] {
            "update attachment set name = 'x.pdf'",
            "update attachment set content = 'x'",
            "update attachment set incident_id = null, draft_id = incident_id",
            "delete from attachment"
        })
            assertThatThrownBy(() -> jdbc.sql(change + " where incident_id = ?")
                            .param(incident)
                            .update())
                    .hasMessageContaining("attachment");
    }

    @Test
    void a_form_with_files_sent_twice_files_once() {
        var form = report();
        var file = new Attached("a.pdf", Documents.pdf("二度"));

        var first = clerk.upload("/incidents/new", form, file);
        var second = clerk.upload("/incidents/new", form, file);

        assertThat(second.path()).isEqualTo(first.path());
        assertThat(links(second)).hasSize(1);
    }

    private static byte[] text(String words) {
        return words.getBytes(UTF_8);
    }

    private static java.util.List<String> links(Browser.Page page) {
        return LINK.matcher(page.body()).results().map(found -> found.group()).toList();
    }

    private static String key(Form form) {
        return form.fields().stream()
                .filter(field -> field[0].equals("key"))
                .findFirst()
                .orElseThrow()[1];
    }

    private Form report() {
        var page = clerk.get("/incidents/new");
        return new Form(page)
                .with("key", page.hidden("key"))
                .with("body", "mayor")
                .with("another", "true")
                .with("facts.knownAt", "2026-06-22T15:45");
    }
}
