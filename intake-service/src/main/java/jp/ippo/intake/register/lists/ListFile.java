package jp.ippo.intake.register.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The file of a list: UTF-8 with or without a byte order mark, or as Excel for Windows saves it (windows-31j). */
final class ListFile {

    static final int LARGEST = 5 * 1024 * 1024;
    static final int MOST_ROWS = 10_000;

    private static final List<Charset> READABLE = List.of(UTF_8, Charset.forName("windows-31j"));
    /** Excel takes UTF-8 only with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ListFile() {}

    static byte[] write(List<Row> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(Column.ALL.stream().map(Column::heading).toList());
            for (var row : rows)
                printer.printRecord(Column.ALL.stream()
                        .map(column -> SafeCell.write(row.at(column)))
                        .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(UTF_8);
    }

    /** @param problems what keeps it from being read is added here */
    static List<Row> read(byte[] content, List<ListProblem> problems) {
        if (content.length > LARGEST) {
            problems.add(new ListProblem(1, "", "ファイルが大きすぎます（上限5MB）。 / The file is larger than 5 MB."));
            return List.of();
        }
        var text = text(content);
        if (text.isEmpty()) {
            problems.add(new ListProblem(
                    1, "", "文字コードが読み取れません。UTF-8 又は Shift_JIS の CSV で保存してください。 / It is neither UTF-8 nor Shift_JIS."));
            return List.of();
        }
        return rows(text.get(), problems);
    }

    private static Optional<String> text(byte[] content) {
        for (var charset : READABLE) {
            try {
                var text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            } catch (CharacterCodingException another) {
                // the next one, then
            }
        }
        return Optional.empty();
    }

    private static List<Row> rows(String text, List<ListProblem> problems) {
        var rows = new ArrayList<Row>();
        int line = 1;
        try (var csv =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(text))) {
            List<Optional<Column>> columns = List.of();
            for (var records = csv.iterator();
                    records.hasNext();
                    line = Math.toIntExact(csv.getCurrentLineNumber()) + 1) {
                var cells = records.next().values();
                if (columns.isEmpty()) {
                    columns = headings(cells, problems);
                    if (!problems.isEmpty()) return List.of();
                    continue;
                }
                var row = row(line, cells, columns, problems);
                if (!row.cells().isEmpty()) rows.add(row);
                if (rows.size() > MOST_ROWS) {
                    problems.add(new ListProblem(
                            line, "", "行が多すぎます（上限" + MOST_ROWS + "行）。 / More than " + MOST_ROWS + " rows."));
                    return List.of();
                }
            }
        } catch (UncheckedIOException | IOException broken) {
            problems.add(new ListProblem(
                    line, "", "引用符の対応が正しくありません。ここで読み取りを止めました。 / Quotation marks do not match; reading stopped here."));
        }
        return rows;
    }

    private static List<Optional<Column>> headings(String[] cells, List<ListProblem> problems) {
        var columns = new ArrayList<Optional<Column>>();
        var seen = new HashSet<Column>();
        for (var cell : cells) {
            var column = Column.headed(cell);
            if (column.isEmpty() && !cell.isBlank())
                problems.add(new ListProblem(
                        1, shown(cell), "この見出しの列はありません。書き出した一覧の見出しを使ってください。 / There is no such column."));
            if (column.isPresent() && !seen.add(column.get()))
                problems.add(
                        new ListProblem(1, column.get().heading(), "同じ列が二つあります。 / The column stands there twice."));
            columns.add(column);
        }
        for (var column : Column.REQUIRED)
            if (!seen.contains(column))
                problems.add(new ListProblem(1, column.heading(), "この列が必要です。 / This column is needed."));
        return columns;
    }

    private static Row row(int line, String[] cells, List<Optional<Column>> columns, List<ListProblem> problems) {
        var row = new LinkedHashMap<Column, String>();
        for (int i = 0; i < cells.length; i++) {
            var text = SafeCell.read(cells[i]).strip();
            if (text.isBlank()) continue;
            if (i >= columns.size() || columns.get(i).isEmpty())
                problems.add(new ListProblem(line, "", "見出しのない列に値があります。 / A value stands under no heading."));
            else row.put(columns.get(i).get(), text);
        }
        return new Row(line, row);
    }

    /** A heading is the file's own word for a column; more than a word is not repeated. */
    private static String shown(String heading) {
        var plain = heading.strip().replaceAll("\\p{Cc}", " ");
        return plain.length() <= 20 ? plain : plain.substring(0, 20) + "…";
    }
}
