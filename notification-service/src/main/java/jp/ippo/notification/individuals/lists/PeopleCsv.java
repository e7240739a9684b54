package jp.ippo.notification.individuals.lists;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of people, row by row in bounded memory. Each row is either handed on as a person or named with its line;
 * no problem quotes a value.
 */
final class PeopleCsv {

    private final Problems problems;
    private final Rows rows;

    PeopleCsv(Problems problems, Rows rows) {
        this.problems = problems;
        this.rows = rows;
    }

    /** @throws IOException from the source or the taker; a broken file is a problem, not an exception */
    void read(Reader source) throws IOException {
        var bounded = new ShortRecords(source);
        long linesDone = 0;
        try (var csv =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(bounded)) {
            for (var records = csv.iterator(); records.hasNext(); linesDone = csv.getCurrentLineNumber()) {
                var record = records.next();
                bounded.recordEnds();
                if (!rows.next(Math.toIntExact(linesDone + 1), record.values())) return;
            }
            rows.end();
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
        rows.stopped();
    }
}
