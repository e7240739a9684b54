package jp.ippo.notification.individuals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of people, row by row in bounded memory. Each row is either handed on as a person or named with its line;
 * no problem quotes a value.
 */
final class PeopleCsv {

    private static final String DEFAULT_HONORIFIC = "様";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_HONORIFIC = 20;
    private static final int LONGEST_ITEM = 200;
    private static final int MOST_ITEMS = 50;

    private final Problems problems;
    private final PersonTaker taker;
    private long rows;

    /** Takes the rows that are right. */
    interface PersonTaker {
        void take(int line, PersonalData person) throws IOException;
    }

    PeopleCsv(Problems problems, PersonTaker taker) {
        this.problems = problems;
        this.taker = taker;
    }

    /** Rows seen so far, right or wrong, without the header and blank lines. */
    long rows() {
        return rows;
    }

    /** @throws IOException from the source or the taker; a broken file is a problem, not an exception */
    void read(Reader source) throws IOException {
        var bounded = new ShortRecords(source);
        long linesDone = 0;
        try (var csv =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(bounded)) {
            ListColumns columns = null;
            for (var records = csv.iterator(); records.hasNext(); linesDone = csv.getCurrentLineNumber()) {
                var record = records.next();
                bounded.recordEnds();
                int line = Math.toIntExact(linesDone + 1);
                if (columns != null) row(line, record, columns);
                else columns = ListColumns.of(record, problems);
                if (columns == null) return;
            }
            if (rows == 0) problems.add(0, "file", "対象者の行がありません。 / There is no row of a person.");
        } catch (UncheckedIOException broken) {
            stopped(Math.toIntExact(linesDone + 1), broken.getCause());
        }
    }

    private void stopped(int line, @Nullable IOException broken) throws IOException {
        if (broken instanceof ShortRecords.TooLong)
            problems.add(line, "row", "行が長すぎます。ここで読み取りを止めました。 / The row is too long; reading stopped here.");
        else if (broken instanceof CSVException)
            problems.add(
                    line,
                    "row",
                    "引用符の対応が正しくありません。ここで読み取りを止めました。 / Quotation marks do not match; reading stopped here.");
        else throw broken == null ? new IOException("the list could not be read") : broken;
        rows++;
    }

    private void row(int line, CSVRecord record, ListColumns columns) throws IOException {
        if (record.stream().allMatch(String::isBlank)) return;
        rows++;
        long before = problems.count();
        if (!columns.fit(record)) {
            problems.add(line, "row", "列の数が見出しと違います。 / The row does not have as many columns as the header.");
            return;
        }
        var name = text(line, ListColumns.NAME, columns.name(record), LONGEST_NAME);
        var honorific = text(line, ListColumns.HONORIFIC, columns.honorific(record), LONGEST_HONORIFIC);
        var items = items(line, columns.items(record));
        var email = email(line, columns.email(record));
        if (name.isEmpty()) problems.add(line, ListColumns.NAME, "氏名がありません。 / The name is missing.");
        if (problems.count() > before) return;
        taker.take(line, new PersonalData(name, honorific.isEmpty() ? DEFAULT_HONORIFIC : honorific, email, items));
    }

    private String text(int line, String column, String cell, int longest) {
        var text = cell.strip();
        if (text.length() > longest)
            problems.add(line, column, longest + "文字を超えています。 / Longer than " + longest + " characters.");
        if (!Printable.oneLine(text))
            problems.add(
                    line,
                    column,
                    "改行・制御文字・外字など、相手に表示できない文字があります。 / Contains a line break, control character or a character the reader cannot see.");
        return text;
    }

    private List<String> items(int line, String cell) {
        var items = new ArrayList<String>();
        for (var piece : Arrays.asList(cell.split("[;；]", -1))) {
            var item = text(line, ListColumns.ITEMS, piece, LONGEST_ITEM);
            if (!item.isEmpty()) items.add(item);
        }
        if (items.isEmpty()) problems.add(line, ListColumns.ITEMS, "項目がありません。 / The items of this person are missing.");
        if (items.size() > MOST_ITEMS)
            problems.add(line, ListColumns.ITEMS, "項目が多すぎます。 / More than " + MOST_ITEMS + " items.");
        return items;
    }

    private @Nullable EmailAddress email(int line, String cell) {
        var text = cell.strip();
        if (text.isEmpty()) return null;
        var email = EmailAddress.from(text);
        if (email.isEmpty())
            problems.add(
                    line,
                    ListColumns.EMAIL,
                    "メールアドレスとして正しくありません（半角の英数字記号のみ。郵送にする人は空欄に）。 / Not an e-mail address (ASCII only; leave it empty for a person to be reached by letter).");
        return email.orElse(null);
    }
}
