package jp.ippo.notification.individuals.lists;

import java.io.IOException;
import jp.ippo.notification.individuals.PersonalData;
import org.jspecify.annotations.Nullable;

/** The rows of a list, whatever kind of file they stand in: the header first, then the people. */
final class Rows {

    private final HeaderRule header;
    private final Problems problems;
    private final PersonTaker taker;
    private @Nullable PersonReader reader;
    private long count;

    /** Takes the rows that are right. */
    interface PersonTaker {
        void take(int line, PersonalData person) throws IOException;
    }

    Rows(HeaderRule header, Problems problems, PersonTaker taker) {
        this.header = header;
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
            var columns = header.columns(line, cells, problems);
            if (columns == null) return false;
            reader = new PersonReader(columns, problems);
            return true;
        }
        if (isBlank(cells)) return true;
        count++;
        var person = reader.read(line, cells);
        if (person != null) taker.take(line, person);
        return true;
    }

    private static boolean isBlank(String[] cells) {
        for (var cell : cells) {
            if (!cell.isBlank()) return false;
        }
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
