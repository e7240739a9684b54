package jp.ippo.notification.channels;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet. Every cell is text by its type, so nothing in it is calculated; the rows leave as they come, and
 * none is kept in memory or on the disk.
 */
final class XlsxTable implements Table, AutoCloseable {

    private static final int AT_ONCE = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTable(OutputStream out, String name) {
        workbook = new Workbook(out, "Ippo", "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (rows == 0) sheet.width(column, 18);
            if (!cells.get(column).isEmpty()) sheet.inlineString(rows, column, printable(cells.get(column)));
        }
        if (++rows % AT_ONCE == 0) sheet.flush();
    }

    /** XML knows no control characters; a list may. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> c < ' ' && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
