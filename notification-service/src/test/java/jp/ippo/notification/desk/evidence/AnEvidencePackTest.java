package jp.ippo.notification.desk.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SecondPerson;
import jp.ippo.notification.SetClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an auditor takes home can be checked without us, names nobody affected, and its taking is on record. */
class AnEvidencePackTest extends RunningNotification {

    private static final String PEOPLE = """
            氏名,メール,項目,敬称
            秘密 カナリア,canary.secret@example.jp,氏名,様
            """;

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident + "/evidence";

    @BeforeEach
    void aCaseWithASignedReportAndPeople() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
        SecondPerson.signs(as("approver"), incident, "preliminary");
        assertThat(as("officer")
                        .upload("/api/cases/" + incident + "/people", PEOPLE)
                        .status())
                .isBetween(200, 299);
    }

    @Test
    void every_file_and_every_row_can_be_checked_and_the_index_reads_as_a_document() throws Exception {
        var taken = browserOf("auditor").take(page);

        assertThat(taken.statusCode()).isEqualTo(200);
        var files = unpacked(taken.body());
        assertThat(files.keySet())
                .contains(
                        "index.pdf", "case.json", "people.json", "chain.csv", "digests.txt", "history/case_step.jsonl");
        text(files, "digests.txt").lines().forEach(line -> {
            var parts = line.split("  ", 2);
            assertThat(Sha256.of(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        });
        var chain = text(files, "chain.csv");
        for (var name : files.keySet()) {
            if (!name.startsWith("history/")) continue;
            text(files, name)
                    .lines()
                    .forEach(row -> assertThat(chain).as(name).contains(Sha256.of(row.getBytes(UTF_8))));
        }
        try (var index = Loader.loadPDF(files.get("index.pdf"))) {
            assertThat(new PDFTextStripper().getText(index))
                    .contains("証拠一式", incident.toString(), "CASE_OPENED", "報告書の確認", "approver", "合計 / total　1");
        }
        assertThat(text(files, "people.json")).contains("\"total\" : 1");
    }

    @Test
    void nobody_affected_is_in_it() throws Exception {
        var files = unpacked(browserOf("officer").take(page).body());

        files.forEach((name, content) -> {
            if (!name.endsWith(".pdf"))
                assertThat(new String(content, UTF_8)).as(name).doesNotContain("カナリア", "canary");
        });
        assertThat(files.keySet()).noneMatch(name -> name.contains("person") || name.contains("hold"));
    }

    @Test
    void its_taking_is_on_record_with_the_digest_of_the_whole() {
        var taken = browserOf("auditor").take(page);

        assertThat(browserOf("officer").open(page).body())
                .contains(Sha256.of(taken.body()), "auditor")
                .doesNotContain("??");
        assertThat(browserOf("officer").open(page + "?lang=en").body())
                .contains("Evidence pack")
                .doesNotContain("??");
    }

    @Test
    void an_approver_may_look_and_not_take() {
        assertThat(browserOf("approver").open(page).statusCode()).isEqualTo(200);
        assertThat(browserOf("approver").take(page).statusCode()).isEqualTo(403);
        assertThat(browserOf("clerk").open(page).statusCode()).isEqualTo(403);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
