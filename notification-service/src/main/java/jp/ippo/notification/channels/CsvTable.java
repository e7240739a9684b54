package jp.ippo.notification.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** UTF-8 with its mark. */
final class CsvTable implements Table {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private final OutputStream out;

    CsvTable(OutputStream out) throws IOException {
        this.out = out;
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    @Override
    public void row(List<String> cells) throws IOException {
        out.write((cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")) + "\r\n").getBytes(UTF_8));
    }

    /** Quoted, and behind an apostrophe when a spreadsheet would calculate it: this list is for reading. */
    private static String cell(String text) {
        if (text.isEmpty()) return "";
        boolean formula = startsFormula(text) || startsFormula(text.stripLeading());
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }
}
