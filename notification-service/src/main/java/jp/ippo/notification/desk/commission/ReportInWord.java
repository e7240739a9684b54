package jp.ippo.notification.desk.commission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import jp.ippo.notification.commission.PpcForm;
import jp.ippo.notification.commission.ReportVersion;
import jp.ippo.notification.commission.Signature;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/**
 * A report as a Word file to circulate in the office: a table in the order of the form, text only (no macro, no field that
 * computes). The PPC takes no Word file; the file says so.
 */
record ReportInWord(
        PpcForm form, ReportVersion report, @Nullable Signature signature, String body) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String FONT = "ＭＳ 明朝";
    /** A4 in twentieths of a point, with margins of 20 mm. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1134;
    private static final int[] FIELDS = {850, 2700, 4588, 1500};
    private static final int[] ENTRIES = {850, 3538, 2800, 2450};
    /** A longer row may go over to the next page. */
    private static final int LONG = 400;

    byte[] write() {
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            page(word);
            text(word.createParagraph(), title(), 16, true);
            text(word.createParagraph(), body, 11, false);
            text(word.createParagraph(), state(), 9, false);
            text(word.createParagraph(), "この文書は提出物ではありません。個人情報保護委員会の報告フォームへ、番号の順に転記してください。", 9, true);
            text(word.createParagraph(), form.source(), 8, false);
            fields(word.createTable(1, FIELDS.length));
            text(word.createParagraph(), "", 9, false);
            entries(word);
            var footer = word.createFooter(HeaderFooterType.DEFAULT);
            text(footer.createParagraph(), title() + "　提出物ではありません", 8, false);
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private String title() {
        return Words.kind(report.kind()) + "　転記用紙　第" + report.version() + "版";
    }

    private String state() {
        var drafted = "作成 " + JapaneseDay.inWords(report.draftedAt()) + "　報告 第" + report.revision() + "版・判定 第"
                + report.assessmentNumber() + "号による\n";
        var signed = signature == null
                ? "第二の担当者の確認: まだ"
                : "第二の担当者の確認: " + signature.signedBy() + " " + JapaneseDay.inWords(signature.signedAt());
        return drafted + signed + "\n照合値（SHA-256） " + report.digest();
    }

    private static void page(XWPFDocument word) {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private void fields(XWPFTable table) {
        heading(table, FIELDS, "番号", "項目", "記入する内容", "状態");
        for (var group : FieldGroup.of(report.fields())) {
            var rule = group.ruleItem() == null ? "" : "　（施行規則第44条第1項第" + group.ruleItem() + "号）";
            over(table.createRow(), group.number() + "　" + group.labelJa() + rule);
            for (var field : group.fields()) {
                var value = orNothing(field.value());
                row(table.createRow(), FIELDS, field.number(), field.labelJa(), value, Words.state(field));
            }
        }
    }

    /** What an officer wrote over the report, for the second person who reads on paper. */
    private void entries(XWPFDocument word) {
        var own = report.fields().stream().filter(field -> field.own() != null).toList();
        if (own.isEmpty()) return;
        text(word.createParagraph(), "担当者が記入した項目と、報告・判定での記載", 11, true);
        var table = word.createTable(1, ENTRIES.length);
        heading(table, ENTRIES, "番号", "報告・判定では", "記入の理由", "記入者・日時");
        for (var field : own) {
            var entry = Objects.requireNonNull(field.own());
            row(
                    table.createRow(),
                    ENTRIES,
                    field.number(),
                    entry.reported() == null ? "（記載なし）" : entry.reported(),
                    entry.why(),
                    entry.by() + " " + SHORT.format(entry.at().atZone(JapaneseDay.TOKYO)));
        }
    }

    private static void heading(XWPFTable table, int[] widths, String... texts) {
        table.setWidth(String.valueOf(PAGE_WIDTH - 2 * MARGIN));
        var heading = table.getRow(0);
        heading.setRepeatHeader(true);
        row(heading, widths, texts);
    }

    /** One cell over all columns. */
    private static void over(XWPFTableRow row, String text) {
        while (row.getTableCells().size() > 1)
            row.removeCell(row.getTableCells().size() - 1);
        var cell = row.getCell(0);
        cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(FIELDS.length));
        cell.setColor("E8F1FE");
        row.setCantSplitRow(true);
        var paragraph = cell.getParagraphs().get(0);
        text(paragraph, text, 9, true);
        paragraph.setKeepNext(true);
    }

    private static void row(XWPFTableRow row, int[] widths, String... texts) {
        int longest = 0;
        for (int column = 0; column < texts.length; column++) {
            var cell = row.getCell(column);
            cell.setWidth(String.valueOf(widths[column]));
            text(cell.getParagraphs().get(0), texts[column], 9, row.isRepeatHeader());
            longest = Math.max(longest, texts[column].length());
        }
        row.setCantSplitRow(longest < LONG);
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Lines of the text become lines of the paragraph. */
    private static void text(XWPFParagraph paragraph, String text, int points, boolean bold) {
        paragraph.setSpacingAfter(40);
        var run = paragraph.createRun();
        font(run);
        run.setFontSize(points);
        run.setBold(bold);
        boolean first = true;
        for (var line : text.split("\n", -1)) {
            if (!first) run.addBreak();
            run.setText(line);
            first = false;
        }
    }

    /** Word chooses the font by script: without the East Asian one Japanese falls to a Chinese face on some machines. */
    private static void font(XWPFRun run) {
        for (var script : FontCharRange.values()) run.setFontFamily(FONT, script);
        run.setLang("ja-JP");
    }
}
