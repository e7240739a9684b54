package jp.ippo.notification.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.ippo.notification.channels.Standing;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FromTheWorklistToTheEndTest extends WithPeopleToTell {

    private static final String LIST = """
            氏名,メール,項目,郵便番号,住所,電話番号,保護者,続柄,支援措置
            山田一郎,ichiro.letters@example.jp,氏名;住所,,,,,,
            佐藤花子,,氏名;住所,660-8501,尼崎市東七松町1-23-1,,佐藤幸子,母,
            鈴木三郎,,氏名,,,06-0000-0003,,,
            𠮷田四郎,,氏名,660-0001,尼崎市見本町4,06-0000-0004,,,
            高橋五郎,,氏名,660-0005,尼崎市秘密町5,,,,○
            """;

    @Autowired
    Letters letters;

    @Test
    void everybody_comes_to_one_end_and_the_sums_are_right_at_every_step() throws Exception {
        told(LIST, 5);
        assertThat(counted()).isEqualTo(Map.of(Standing.MAILED, 1, Standing.TO_DO, 3, Standing.HELD, 1));
        var officer = browserOf("officer");
        var approver = browserOf("approver");

        assertThat(submit(officer, "/batches", Map.of("datedOn", "2026-07-01")).body())
                .contains("手紙の束を作りました");
        await().until(() -> letters.get(incident, 1).state() == LetterBatch.State.PREPARED);
        assertThat(counted())
                .isEqualTo(Map.of(Standing.MAILED, 1, Standing.TO_DO, 2, Standing.IN_LETTERS, 1, Standing.HELD, 1));
        assertThat(letters.obstacles(incident, 1))
                .isEqualTo(Map.of(Obstacle.NO_ADDRESS, 1, Obstacle.NAME_NOT_PRINTABLE, 1));

        // Nothing can be taken out before a second person approved exactly this.
        assertThat(download("officer", "/batches/1/files/1/letters.pdf").statusCode())
                .isEqualTo(409);
        var digest = letters.get(incident, 1).digest();
        assertThat(submit(approver, "/batches/1/approval", Map.of("letters", "2", "digest", digest))
                        .statusCode())
                .isEqualTo(409);
        assertThat(submit(approver, "/batches/1/approval", Map.of("letters", "1", "digest", digest))
                        .body())
                .contains("承認しました");

        var file = download("officer", "/batches/1/files/1/letters.pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(file.body())))
                .isEqualTo(letters.get(incident, 1).files().get(0).digest());
        assertThat(EachPageIsOnePersonsTest.pages(file.body()))
                .singleElement()
                .asString()
                .contains("〒660-8501", "佐藤幸子 様", "佐藤花子 様の母", reference(3))
                .doesNotContain("秘密町", "高橋");
        assertThat(download("approver", "/batches/1/files/1/letters.pdf").statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("select purpose from vault_access where incident_id = ? and by_account = 'officer'")
                        .param(incident)
                        .query(String.class)
                        .list())
                .contains("letters of batch 1, file 1, as PDF");
        // Making the files opened everybody of the batch, also those of whom no letter came.
        assertThat(jdbc.sql(
                                "select purpose || ' ' || people from vault_access where incident_id = ? and by_account = ?")
                        .params(incident, letters.get(incident, 1).draftedBy())
                        .query(String.class)
                        .list())
                .containsOnlyOnce("preparing the letters of batch 1 "
                        + letters.get(incident, 1).taken());
        assertThat(new String(download("auditor", "/batches/1/manifest.json").body(), UTF_8))
                .contains("\"letters\":1", reference(3))
                .doesNotContain("佐藤");

        assertThat(submit(
                                officer,
                                "/batches/1/posting",
                                Map.of("file", "", "postedOn", "2026-06-23", "staff", "総務課 見本"))
                        .body())
                .contains("差出しを記録しました");
        assertThat(counted())
                .isEqualTo(Map.of(Standing.MAILED, 1, Standing.TO_DO, 2, Standing.POSTED, 1, Standing.HELD, 1));

        // 宛先不明: back on the worklist, and never into letters again.
        assertThat(submit(
                                officer,
                                "/returns",
                                Map.of("reference", reference(3), "at", "2026-06-23T11:00", "staff", "総務課 見本"))
                        .body())
                .contains("返戻を記録しました", "郵便が戻った");
        assertThat(counted()).containsEntry(Standing.TO_DO, 3);
        submit(officer, "/batches", Map.of("datedOn", "2026-07-01"));
        await().until(() -> letters.get(incident, 2).state() == LetterBatch.State.PREPARED);
        assertThat(letters.get(incident, 2).letters()).isZero();
        submit(officer, "/batches/2/withdrawal", Map.of());

        // Laborious is not difficult: for these two a way was never tried.
        var proposal = Map.of("measure", "PUBLICATION", "difficulty", "CONTACT_DATA_UNREACHABLE");
        assertThat(submit(officer, "/substitutes", with(proposal, "references", reference(4)))
                        .body())
                .contains("試していない連絡先");
        assertThat(submit(officer, "/substitutes", with(proposal, "references", reference(3)))
                        .statusCode())
                .isEqualTo(200);
        var closed = submit(approver, "/substitutes/1/answer", Map.of("approved", "true"));
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body()).contains("必ず個人情報保護委員会へ一報してください");
        assertThat(counted()).containsEntry(Standing.TO_DO, 3);
        firstContact();
        assertThat(submit(approver, "/substitutes/1/answer", Map.of("approved", "true"))
                        .body())
                .contains("決定を記録しました");
        assertThat(counted()).containsEntry(Standing.SUBSTITUTED, 1).containsEntry(Standing.TO_DO, 2);

        call("CALL", "NOT_MET", 4);
        assertThat(counted()).containsEntry(Standing.TO_DO, 2);
        call("CALL", "TOLD", 4);
        call("VISIT", "TOLD", 5);
        assertThat(counted())
                .isEqualTo(Map.of(
                        Standing.MAILED, 1,
                        Standing.SUBSTITUTED, 1,
                        Standing.TOLD_BY_PHONE, 1,
                        Standing.TOLD_BY_VISIT, 1,
                        Standing.HELD, 1));
        assertThat(standings.of(incident).isFinished()).isFalse();

        decideNotToNotify(6);
        assertThat(standings.of(incident).isFinished()).isTrue();
        assertThat(officer.open(page).body()).contains("全員（5人）が完了しました。").doesNotContain("??");
        assertThat(as("auditor").get("/api" + page).json().path("finished").asBoolean())
                .isTrue();
    }

    @Test
    void the_list_of_the_open_has_what_a_call_needs_but_nothing_of_whoever_is_held() throws IOException {
        told(LIST.replace("letters@", "open@").replace("鈴木三郎", "=cmd|'三郎"), 5);

        var list = new String(download("officer", "/not-reached.csv").body(), UTF_8);

        assertThat(list.lines().toList()).hasSize(1 + 4);
        assertThat(list)
                .contains("佐藤幸子", "660-8501", "06-0000-0003", "\"'=cmd|'三郎 様\"", reference(6))
                .doesNotContain("高橋", "秘密町", "山田");
        assertThat(download("approver", "/not-reached.csv").statusCode()).isEqualTo(403);
        assertThat(download("auditor", "/not-reached.csv").statusCode()).isEqualTo(403);
        var workbook = download("officer", "/not-reached.xlsx");
        assertThat(cells(workbook.body()))
                .hasSize(1 + 4)
                .anySatisfy(row -> assertThat(row).contains("=cmd|'三郎 様", "06-0000-0003"))
                .anySatisfy(row -> assertThat(row).contains("660-8501"));
        assertThat(cells(workbook.body()).toString()).doesNotContain("高橋", "秘密町", "山田");
        assertThat(download("approver", "/not-reached.xlsx").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select people from vault_access where incident_id = ? and purpose like 'list of%'")
                        .param(incident)
                        .query(Integer.class)
                        .list())
                .containsExactly(4, 4);
    }

    /** Read by another program's eyes; whatever is no text fails. */
    private static List<List<String>> cells(byte[] workbook) throws IOException {
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = new ArrayList<List<String>>();
            read.getSheetAt(0).forEach(row -> {
                var cells = new ArrayList<String>();
                row.forEach(cell -> {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    cells.add(cell.getStringCellValue());
                });
                rows.add(cells);
            });
            return rows;
        }
    }

    @Test
    void only_the_office_takes_names_out_and_nobody_else_changes_anything() {
        told(LIST.replace("letters@", "rights@"), 5);
        submit(browserOf("officer"), "/batches", Map.of("datedOn", "2026-07-01"));
        await().until(() -> letters.get(incident, 1).state() == LetterBatch.State.PREPARED);
        var approval = Map.of("letters", "1", "digest", letters.get(incident, 1).digest());

        assertThat(submit(browserOf("officer"), "/batches/1/approval", approval).statusCode())
                .isEqualTo(403);
        for (var account : new String[] {"approver", "auditor", "clerk"}) {
            var browser = browserOf(account);
            for (var file : new String[] {"/files/1/letters.pdf", "/files/1/letters.csv"})
                assertThat(browser.download(page + "/batches/1" + file).statusCode())
                        .as(account + file)
                        .isEqualTo(403);
            for (var action : new String[] {"/batches", "/batches/1/posting", "/contacts", "/returns", "/substitutes"})
                assertThat(submit(browser, action, Map.of()).statusCode())
                        .as(account + action)
                        .isEqualTo(403);
        }
        assertThat(download("auditor", "/batches/1/sample.pdf").statusCode()).isEqualTo(403);
        assertThat(download("approver", "/batches/1/sample.pdf").statusCode()).isEqualTo(200);
        assertThat(download("clerk", "/batches/1/control-sheet.pdf").statusCode())
                .isEqualTo(403);
        assertThat(download("auditor", "/batches/1/control-sheet.pdf").statusCode())
                .isEqualTo(200);
        assertThat(letters.get(incident, 1).state()).isEqualTo(LetterBatch.State.PREPARED);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private void call(String kind, String result, int line) {
        var shown = submit(
                browserOf("officer"),
                "/contacts",
                Map.of(
                        "reference",
                        reference(line),
                        "kind",
                        kind,
                        "result",
                        result,
                        "at",
                        "2026-06-23T11:30",
                        "staff",
                        "総務課 見本"));
        assertThat(shown.statusCode()).isEqualTo(200);
    }

    private void firstContact() {
        assertThat(as("officer")
                        .post("/api/cases/" + incident + "/first-contact", """
                        {"at": "2026-06-23T10:30:00+09:00", "channel": "PHONE", "contactedBy": "総務課 見本",
                         "contactedOffice": "個人情報保護委員会事務局"}
                        """)
                        .status())
                .isEqualTo(201);
    }

    private void decideNotToNotify(int line) {
        var held = "/api/cases/" + incident + "/people/held/" + person(line);
        assertThat(as("officer").post(held, "{\"reason\": \"別途説明した\"}").status())
                .isEqualTo(200);
        assertThat(as("approver")
                        .post(held + "/answer", "{\"confirmed\": true}")
                        .status())
                .isEqualTo(200);
    }
}
