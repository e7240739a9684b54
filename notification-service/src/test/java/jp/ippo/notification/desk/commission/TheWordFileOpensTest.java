package jp.ippo.notification.desk.commission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SecondPerson;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.ReportVersion;
import jp.ippo.notification.commission.Reports;
import jp.ippo.notification.commission.WholeReport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** A 確報 of more than sixty fields as a Word file. The pictures of its pages stay in {@code target/word}. */
@Timeout(240)
class TheWordFileOpensTest extends RunningNotification {

    private static final Path PICTURES = Path.of("target", "word");

    @Autowired
    private Reports reports;

    private final UUID incident = UUID.randomUUID();
    private final String path = "/api/cases/" + incident;
    private ReportVersion report;
    private byte[] file;

    @BeforeEach
    void aFinalReport() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
        SecondPerson.signs(as("approver"), incident, "preliminary");
        as("officer")
                .post(
                        path + "/reports/preliminary/filed",
                        "{\"receiptNumber\": \"R-1\", \"filedAt\": \"2026-06-23T02:00:00Z\"}");
        WholeReport.fill(as("officer"), path, "final");
        assertThat(SecondPerson.signs(as("approver"), incident, "final").status())
                .isEqualTo(201);
        report = reports.get(incident, ReportKind.FINAL, null);
        var signature =
                reports.signature(incident, ReportKind.FINAL, report.version()).orElseThrow();
        file = new ReportInWord(reports.form(), report, signature, "見本市長").write();
    }

    @Test
    void every_field_is_in_it_in_order_with_a_japanese_font_and_nothing_that_runs() throws IOException {
        assertThat(report.fields()).hasSizeGreaterThanOrEqualTo(60);
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            var rows = word.getTables().get(0).getRows().stream()
                    .filter(row -> row.getTableCells().size() == 4)
                    .map(row -> row.getCell(0).getText() + "|" + row.getCell(2).getText())
                    .toList();
            assertThat(rows)
                    .containsSubsequence(report.fields().stream()
                            .map(field -> field.number() + "|" + field.value())
                            .toList());
        }
        var xml = part("word/document.xml");
        assertThat(xml)
                .contains("w:eastAsia=\"ＭＳ 明朝\"", "この文書は提出物ではありません", report.digest(), "approver")
                .doesNotContain("fldSimple", "instrText", "w:object", "r:id=\"http");
        assertThat(parts()).noneMatch(name -> name.contains("vba") || name.contains("embeddings"));
    }

    @Test
    void libreoffice_opens_it_and_the_pages_show_every_field() throws Exception {
        if (!isThere("soffice") || !isThere("pdftoppm")) {
            System.err.println(
                    "==== SKIPPED: the Word file was NOT opened, no LibreOffice (soffice) or pdftoppm here ====");
            Assumptions.abort("no soffice or pdftoppm on this machine");
        }
        Files.createDirectories(PICTURES);
        for (var old : pages()) Files.delete(old);
        Files.write(PICTURES.resolve("final-report.docx"), file);
        var home = Files.createTempDirectory("soffice");
        run(
                "soffice",
                "-env:UserInstallation=" + home.toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "final-report.docx");
        run("pdftoppm", "-r", "70", "-png", "final-report.pdf", "page");
        run("pdftotext", "-layout", "final-report.pdf", "final-report.txt");

        var text = Files.readString(PICTURES.resolve("final-report.txt")).replaceAll("\\s", "");
        assertThat(report.fields()).allSatisfy(field -> assertThat(text).contains(field.number()));
        assertThat(text).contains("提出物ではありません", "見本フォレンジック調査機関", "不明（理由）", "担当者が記入した項目");
        var pages = pages();
        assertThat(pages).hasSizeBetween(2, 12);
        for (var page : pages) assertThat(ink(page)).as(page.toString()).isBetween(0.005, 0.5);
    }

    private List<Path> pages() throws IOException {
        try (var all = Files.list(PICTURES)) {
            return all.filter(one -> one.toString().endsWith(".png")).sorted().toList();
        }
    }

    /** The share of the page that is not white: neither blank nor black. */
    private static double ink(Path picture) throws IOException {
        var page = ImageIO.read(picture.toFile());
        long dark = 0;
        for (int y = 0; y < page.getHeight(); y++)
            for (int x = 0; x < page.getWidth(); x++) if ((page.getRGB(x, y) & 0xff) < 128) dark++;
        return (double) dark / ((long) page.getWidth() * page.getHeight());
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder("sh", "-c", "command -v " + program)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noShell) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var told = PICTURES.resolve("told.txt").toFile();
        var running = new ProcessBuilder(command)
                .directory(PICTURES.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told)
                .start();
        if (!running.waitFor(150, TimeUnit.SECONDS)) running.destroyForcibly();
        assertThat(running.waitFor())
                .as("%s: %s", command[0], Files.readString(told.toPath()))
                .isZero();
    }

    private String part(String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(name)) return new String(zip.readAllBytes(), UTF_8);
        }
        throw new AssertionError("no " + name);
    }

    private List<String> parts() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }
}
