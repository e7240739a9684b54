package jp.ippo.assessment.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The register as a table for a spreadsheet: UTF-8 with a byte order mark, and no cell that is taken for a formula. */
final class RegisterCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setHeader("事案", "機関", "所属", "原因", "知った日", "年度", "本人の数（最大）", "報告義務", "重大性", "該当する号", "確報の期限", "判定日時", "訓練")
            .get();

    private RegisterCsv() {}

    static void write(Stream<RegisterLine> lines, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, FORMAT)) {
            lines.forEach(line -> print(csv, line));
        }
    }

    private static void print(CSVPrinter csv, RegisterLine line) {
        try {
            csv.printRecord(
                    line.incidentId(),
                    harmless(line.bodyName()),
                    harmless(line.department()),
                    line.cause(),
                    line.knownOn(),
                    line.fiscalYear(),
                    line.atMost(),
                    line.duty(),
                    line.severity(),
                    String.join(" ", line.met()),
                    line.finalDue(),
                    line.judgedAt(),
                    line.drill() ? "訓練" : "");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A cell that begins like a formula gets an apostrophe in front. */
    static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) return "";
        return "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
