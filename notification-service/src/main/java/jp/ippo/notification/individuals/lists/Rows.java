package jp.ippo.notification.individuals.lists;

import java.io.IOException;
import java.util.Arrays;
import jp.ippo.notification.individuals.lists.PeopleCsv.PersonTaker;
import org.jspecify.annotations.Nullable;

/** The rows of a list, whatever kind of file they stand in: the header first, then the people. */
final class Rows {

    private final Problems problems;
    private final PersonTaker taker;
    private @Nullable PersonReader reader;
    private long count;

    Rows(Problems problems, PersonTaker taker) {
        this.problems = problems;
        this.taker = taker;
    }

    /** Without the header and blank lines. */
    long count() {
        return count;
    }

    /** @return false when the rest need not be read: the header cannot be used */
    boolean next(int line, String[] cells) throws IOException {
        if (reader == null) {
            var columns = ListColumns.of(line, cells, problems);
            if (columns == null) return false;
            reader = new PersonReader(columns, problems);
            return true;
        }
        if (Arrays.stream(cells).allMatch(String::isBlank)) return true;
        count++;
        var person = reader.read(line, cells);
        if (person != null) taker.take(line, person);
        return true;
    }

    void end() {
        if (count == 0) problems.add(0, "file", "対象者の行がありません。 / There is no row of a person.");
    }

    /** In the middle of a row that is named as a problem. */
    void stopped() {
        count++;
    }
}
