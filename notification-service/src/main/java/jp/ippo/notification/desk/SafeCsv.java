package jp.ippo.notification.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table for a spreadsheet that runs nothing: cells that could be a formula begin with an apostrophe. */
public final class SafeCsv {

    /** Excel takes UTF-8 only with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private SafeCsv() {}

    public static byte[] of(List<String> headings, List<List<String>> lines) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(headings);
            for (var line : lines)
                printer.printRecord(line.stream().map(SafeCsv::harmless).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Looked at as it is and behind its spaces: a spreadsheet may drop them. */
    public static String harmless(String cell) {
        return isFormula(cell) || isFormula(cell.stripLeading()) ? "'" + cell : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }
}
