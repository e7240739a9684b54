package jp.ippo.notification.individuals.lists;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of the sheets of a workbook. What is in the second sheet is not silently left out. */
final class SheetReader {

    private static final int MOST_COLUMNS = 256;

    private final SharedTexts texts;
    private final Rows rows;
    private final Problems problems;
    private boolean foundSheet;
    private boolean stopped;
    private int width;

    SheetReader(SharedTexts texts, Rows rows, Problems problems) {
        this.texts = texts;
        this.rows = rows;
        this.problems = problems;
    }

    boolean stopped() {
        return stopped;
    }

    /** One sheet. */
    void read(XMLStreamReader xml, ShortParts source) throws XMLStreamException, IOException {
        int line = 0;
        boolean rowsOfThisSheet = false;
        while (xml.hasNext() && !stopped) {
            int event = xml.next();
            source.pieceEnds();
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("row")) continue;
            var written = xml.getAttributeValue(null, "r");
            line = written == null ? line + 1 : Integer.parseInt(written);
            var row = new Row(line);
            row.read(xml, source);
            if (row.isEmpty()) continue;
            if (!rowsOfThisSheet && foundSheet) {
                problems.add(0, "file", "記入のあるシートが二つあります。一つにしてください。 / Two sheets have content; leave one.");
                stopped = true;
                return;
            }
            rowsOfThisSheet = true;
            foundSheet = true;
            take(row);
        }
    }

    private void take(Row row) throws IOException {
        var cells = row.cells(width);
        if (width == 0) width = cells.length;
        if (row.problem != null) {
            problems.add(row.line, row.problemAt, row.problem);
            rows.stopped();
        } else stopped = !rows.next(row.line, cells);
    }

    private final class Row {

        private final int line;
        private final List<String> cells = new ArrayList<>();
        private @Nullable String problem;
        private String problemAt = "row";

        Row(int line) {
            this.line = line;
        }

        boolean isEmpty() {
            return problem == null && cells.stream().allMatch(String::isBlank);
        }

        String[] cells(int atLeast) {
            while (cells.size() < atLeast) cells.add("");
            return cells.toArray(String[]::new);
        }

        void read(XMLStreamReader xml, ShortParts source) throws XMLStreamException, IOException {
            int next = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                source.pieceEnds();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) return;
                if (event != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("c")) continue;
                var place = xml.getAttributeValue(null, "r");
                int column = place == null ? next : column(place);
                next = column + 1;
                put(column, cell(xml, source, column));
            }
            throw new XMLStreamException("ends too early");
        }

        private void put(int column, String text) {
            if (text.isEmpty()) return;
            if (column >= MOST_COLUMNS) {
                refuse("row", "列が多すぎます。 / Too many columns.");
                return;
            }
            while (cells.size() <= column) cells.add("");
            cells.set(column, text);
        }

        private String cell(XMLStreamReader xml, ShortParts source, int column) throws XMLStreamException, IOException {
            var type = xml.getAttributeValue(null, "t");
            var value = "";
            while (xml.hasNext()) {
                int event = xml.next();
                source.pieceEnds();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("c")) return value;
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "f" ->
                        refuse((column + 1) + "列目", "数式のセルです。値として貼り付けてください。 / A formula; paste its value instead.");
                    case "is" -> value = CellText.read(xml, source, "is");
                    case "v" -> value = value(type, xml.getElementText(), column);
                    default -> {}
                }
            }
            throw new XMLStreamException("ends too early");
        }

        private String value(@Nullable String type, String written, int column) {
            if (type == null || type.equals("n")) return plain(new BigDecimal(written));
            if (type.equals("s")) {
                int place = Integer.parseInt(written);
                if (place < 0 || place >= texts.size()) throw new IllegalArgumentException("no such text");
                return texts.at(place);
            }
            if (type.equals("e")) refuse((column + 1) + "列目", "エラー値のセルです。 / The cell shows an error.");
            return written;
        }

        private static String plain(BigDecimal number) {
            if (Math.abs(number.scale()) > 30) throw new IllegalArgumentException("not a number of a list");
            return number.toPlainString();
        }

        private void refuse(String at, String why) {
            if (problem != null) return;
            problem = why;
            problemAt = at;
        }
    }

    /** {@code AB12} is the 28th column. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && i < 4; i++)
            column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
        if (column <= 0) throw new IllegalArgumentException("not a cell");
        return column - 1;
    }
}
