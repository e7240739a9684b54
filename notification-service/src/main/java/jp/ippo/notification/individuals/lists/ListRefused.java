package jp.ippo.notification.individuals.lists;

import java.util.List;

/** A list with wrong rows: nothing of it was stored. */
public final class ListRefused extends RuntimeException {

    private final List<RowProblem> problems;
    private final long count;
    private final long rows;

    ListRefused(List<RowProblem> problems, long count, long rows) {
        super(count + " problems in " + rows + " rows");
        this.problems = List.copyOf(problems);
        this.count = count;
        this.rows = rows;
    }

    /** The first hundred. */
    public List<RowProblem> problems() {
        return problems;
    }

    /** All of them. */
    public long count() {
        return count;
    }

    public long rows() {
        return rows;
    }
}
