package jp.ippo.notification.individuals.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts all problems of a list and keeps the first hundred. */
final class Problems {

    private static final int KEPT = 100;

    private final List<RowProblem> first = new ArrayList<>();
    private long count;

    void add(RowProblem problem) {
        count++;
        if (first.size() < KEPT) first.add(problem);
    }

    void add(int line, String field, String problem) {
        add(new RowProblem(line, field, problem));
    }

    void addUnlisted(long more) {
        count += more;
    }

    boolean none() {
        return count == 0;
    }

    long count() {
        return count;
    }

    List<RowProblem> first() {
        return first.stream().sorted(Comparator.comparingInt(RowProblem::line)).toList();
    }

    ListRefused refusal(long rows) {
        return new ListRefused(first(), count, rows);
    }
}
