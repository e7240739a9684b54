package jp.ippo.notification.desk.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table for a spreadsheet that runs nothing: cells that could be a formula begin with an apostrophe. */
final class SafeCsv {

    /** Excel takes UTF-8 only with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private SafeCsv() {}

    static byte[] of(List<String> headings, List<List<String>> lines) {
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

    static String harmless(String cell) {
        var inside = cell.stripLeading();
        return !inside.isEmpty() && STARTS_OF_FORMULAS.indexOf(inside.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
